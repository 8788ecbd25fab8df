package dev.heddle.checker.liveness;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.Temporal;
import java.util.List;
import java.util.Optional;

/**
 * A Streett condition on a behavior: if {@code when} is true infinitely often, then so is {@code then}. Both are
 * formulas on one step.
 */
record Condition(Temporal when, Temporal then) {
  private static final Temporal TRUE = new Temporal.Truth(true);
  private static final Temporal FALSE = new Temporal.Truth(false);

  /**
   * Returns the condition that a formula in normal form is, if it is one: {@code []<>F}, {@code <>[]F}, or a
   * disjunction of the two, such as strong fairness.
   */
  static Optional<Condition> of(Temporal formula) {
    return switch (formula) {
      case Temporal.Always _ ->
          NormalForm.underAlwaysEventually(formula).map(then -> new Condition(TRUE, then));
      case Temporal.Eventually _ ->
          NormalForm.underEventuallyAlways(formula).map(f -> new Condition(NormalForm.ofNegation(f), FALSE));
      case Temporal.Or(ImmutableList<Temporal> parts) when parts.size() == 2 -> ofTwo(parts);
      case Temporal.Or _,
          Temporal.And _,
          Temporal.Not _,
          Temporal.Truth _,
          Temporal.StateAtom _,
          Temporal.StepAtom _ ->
          Optional.empty();
    };
  }

  private static Optional<Condition> ofTwo(List<Temporal> parts) {
    Optional<Temporal> often =
        parts.stream().flatMap(part -> NormalForm.underAlwaysEventually(part).stream()).findFirst();
    Optional<Temporal> finallyAlways =
        parts.stream().flatMap(part -> NormalForm.underEventuallyAlways(part).stream()).findFirst();
    return often.isPresent() && finallyAlways.isPresent()
        ? Optional.of(new Condition(NormalForm.ofNegation(finallyAlways.get()), often.get()))
        : Optional.empty();
  }
}
