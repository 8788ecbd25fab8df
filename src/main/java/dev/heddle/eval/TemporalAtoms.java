package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import dev.heddle.ir.Expr;
import dev.heddle.transition.Temporal;
import dev.heddle.transition.TemporalFormulas;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Numbers the atoms of temporal formulas; the same predicate gets the same number. */
final class TemporalAtoms {
  private final Map<Expr, Integer> states = new LinkedHashMap<>();
  private final Map<Expr, Integer> steps = new LinkedHashMap<>();

  Temporal.StateAtom state(Expr predicate) {
    return new Temporal.StateAtom(number(states, predicate));
  }

  Temporal.StepAtom step(Expr predicate) {
    return new Temporal.StepAtom(number(steps, predicate));
  }

  private static int number(Map<Expr, Integer> numbers, Expr predicate) {
    Integer known = numbers.putIfAbsent(predicate, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  ImmutableList<Expr> states() {
    return ImmutableList.copyOf(states.keySet());
  }

  ImmutableList<Expr> steps() {
    return ImmutableList.copyOf(steps.keySet());
  }

  ImmutableList<TemporalFormulas.StateAtom> describeStates() {
    return states.keySet().stream()
        .map(predicate -> new TemporalFormulas.StateAtom(enabling(predicate), predicate.span()))
        .collect(ImmutableList.toImmutableList());
  }

  private OptionalInt enabling(Expr predicate) {
    return predicate instanceof Expr.Enabled(Expr action, var _) && steps.containsKey(action)
        ? OptionalInt.of(steps.get(action))
        : OptionalInt.empty();
  }

  /** Describes the step atoms, which may add state atoms: those are described afterwards. */
  ImmutableList<TemporalFormulas.StepAtom> describeSteps(StepOrigins origins) {
    return steps.keySet().stream()
        .map(step -> new TemporalFormulas.StepAtom(stuttering(step), origins.of(step, this), step.span()))
        .collect(ImmutableList.toImmutableList());
  }

  private static TemporalFormulas.Stuttering stuttering(Expr predicate) {
    return switch (predicate) {
      case Expr.Angle _ -> TemporalFormulas.Stuttering.EXCLUDED;
      case Expr.Box _ -> TemporalFormulas.Stuttering.ALLOWED;
      case Expr.Let let -> stuttering(let.body());
      default -> TemporalFormulas.Stuttering.UNDECIDED;
    };
  }
}
