package dev.heddle.transition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Span;
import dev.heddle.value.Value;

/**
 * Why a formula is false in a state.
 *
 * @param reasons the parts that make it false; several where all of them do so together
 */
public record Explanation(ImmutableList<Reason> reasons) {
  /**
   * A part of the formula whose value decides.
   *
   * @param span its text
   * @param value its value: TRUE for the antecedent of an implication, say
   * @param witnesses the names that quantifiers and operators around it bind, and what they are bound to here
   * @param terms the values of the terms in it that speak of the state, by their text
   */
  public record Reason(
      Span span, boolean value, ImmutableMap<String, Value> witnesses, ImmutableMap<String, Value> terms) {}
}
