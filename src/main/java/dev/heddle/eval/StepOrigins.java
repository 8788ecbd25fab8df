package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Spec;
import dev.heddle.ir.SplitAction;
import dev.heddle.ir.rewrite.ConstantEvaluator;
import dev.heddle.ir.rewrite.SplitNextIntoActions;
import dev.heddle.transition.TemporalFormulas;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognizes {@code <<A>>_v} where A is the union of some actions of the system, as it is in most fairness
 * conditions.
 */
final class StepOrigins {
  // A is split as Next is. If what comes of it is found again, body by body, among the actions of the system, then A is
  // true of a step exactly if one of these actions generates it, and need not be evaluated on the steps of a graph.
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

  Optional<TemporalFormulas.Origin> of(Expr step) {
    if (!(step instanceof Expr.Angle angle)) {
      return Optional.empty();
    }
    ImmutableSet.Builder<Integer> found = ImmutableSet.builder();
    for (SplitAction part : SplitNextIntoActions.apply(angle.action(), spec.definitions(), constants)) {
      Integer action = actions.get(part.body());
      if (action == null) {
        return Optional.empty();
      }
      found.add(action);
    }
    Set<Integer> components = new HashSet<>();
    addComponents(angle.subscript(), components);
    return Optional.of(
        new TemporalFormulas.Origin(found.build(), components.size() == spec.variables().size()));
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
