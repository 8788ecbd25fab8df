package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Level;
import dev.heddle.ir.Spec;
import dev.heddle.ir.SplitAction;
import dev.heddle.ir.rewrite.ConstantEvaluator;
import dev.heddle.ir.rewrite.SplitNextIntoActions;
import dev.heddle.transition.TemporalFormulas;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Recognizes {@code <<A>>_v} where A is the union of some actions of the system, as it is in most fairness
 * conditions.
 */
final class StepOrigins {
  // A is split as Next is. If what comes of it is found again, body by body, among the actions of the system, then A is
  // true of a step exactly if one of these actions generates it, and need not be evaluated on the steps of a graph. A
  // may be a conjunction of that and conditions on the state, as it is where PlusCal leaves labels out of the fairness
  // of a process: then they are one atom more.
  private final Spec spec;
  private final ConstantEvaluator constants;
  private final Map<Expr, Integer> actions = new LinkedHashMap<>();

  StepOrigins(Spec spec, ImmutableList<SplitAction> split, ConstantEvaluator constants) {
    this.spec = spec;
    this.constants = constants;
    for (int action = 0; action < split.size(); action++) {
      actions.putIfAbsent(split.get(action).body(), action);
    }
  }

  /** Returns the origin of a step atom; {@code atoms} takes in the condition on the state, if it has one. */
  Optional<TemporalFormulas.Origin> of(Expr step, TemporalAtoms atoms) {
    if (!(step instanceof Expr.Angle angle)) {
      return Optional.empty();
    }
    Guarded guarded = guarded(angle.action());
    Optional<ImmutableSet<Integer>> union = union(guarded.action());
    if (union.isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> components = new HashSet<>();
    addComponents(angle.subscript(), components);
    OptionalInt guard =
        guarded.guard().isPresent() ? OptionalInt.of(atoms.state(guarded.guard().get()).index()) : OptionalInt.empty();
    return Optional.of(
        new TemporalFormulas.Origin(union.get(), guard, components.size() == spec.variables().size()));
  }

  /** An action as the conjunction of a condition on the state, if it has one, and the rest. */
  private record Guarded(Optional<Expr> guard, Expr action) {}

  private Guarded guarded(Expr action) {
    if (action instanceof Expr.Conjunction all) {
      TemporalLevels levels = new TemporalLevels(spec.definitions());
      ImmutableList<Expr> steps =
          all.conjuncts().stream().filter(e -> levels.of(e) == Level.ACTION).collect(ImmutableList.toImmutableList());
      ImmutableList<Expr> conditions =
          all.conjuncts().stream().filter(e -> levels.of(e) != Level.ACTION).collect(ImmutableList.toImmutableList());
      if (steps.size() == 1 && !conditions.isEmpty()) {
        return new Guarded(Optional.of(new Expr.Conjunction(conditions, all.span())), steps.getFirst());
      }
    }
    return new Guarded(Optional.empty(), action);
  }

  private Optional<ImmutableSet<Integer>> union(Expr action) {
    ImmutableSet.Builder<Integer> found = ImmutableSet.builder();
    for (SplitAction part : SplitNextIntoActions.apply(action, spec.definitions(), constants)) {
      Integer number = actions.get(part.body());
      if (number == null) {
        return Optional.empty();
      }
      found.add(number);
    }
    return Optional.of(found.build());
  }

  /** Adds the variables that are components of a tuple, or of tuples in it. */
  private void addComponents(Expr e, Set<Integer> components) {
    switch (e) {
      case Expr.StateVariable variable -> components.add(variable.variable().index());
      case Expr.TupleLiteral tuple -> tuple.elements().forEach(element -> addComponents(element, components));
      case Expr.OperatorApplication name when name.arguments().isEmpty() -> {
        Definition definition = spec.definitions().get(name.definition());
        if (definition != null && !definition.recursive()) {
          addComponents(definition.body(), components);
        }
      }
      default -> {}
    }
  }
}
