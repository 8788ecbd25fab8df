package dev.heddle.transition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heddle.diagnostic.Span;
import dev.heddle.value.Value;

/**
 * Why a formula is false in a state or on a step.
 *
 * @param reasons the parts that make it false; several where all of them do so together
 * @param abstraction for a step that another specification does not allow, what its variables are on both sides
 */
public record Explanation(ImmutableList<Reason> reasons, ImmutableList<Sides> abstraction) {
  /** Makes an explanation in which nothing is abstract. */
  public Explanation(ImmutableList<Reason> reasons) {
    this(reasons, ImmutableList.of());
  }

  /** The values of an abstract variable in the two states of a step. */
  public record Sides(String variable, Value before, Value after) {}

  /**
   * A part of the formula whose value decides.
   *
   * @param span its text
   * @param value its value: TRUE for the antecedent of an implication, say
   * @param witnesses the names that quantifiers and operators around it bind, and what they are bound to here
   * @param terms the values of the terms in it that speak of the state, by their text
   * @param reads the parts of the state that its value rests on, as TLA+: {@code count[2]}
   */
  public record Reason(
      Span span,
      boolean value,
      ImmutableMap<String, Value> witnesses,
      ImmutableMap<String, Value> terms,
      ImmutableSet<String> reads) {}

  /** {@return the parts of the state that the formula's value rests on, as TLA+: {@code count[2]}} */
  public ImmutableSet<String> reads() {
    return reasons.stream().flatMap(reason -> reason.reads().stream()).collect(ImmutableSet.toImmutableSet());
  }
}
