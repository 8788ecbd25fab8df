package dev.heddle.transition;

import dev.heddle.diagnostic.Span;
import java.util.OptionalInt;

/**
 * A state predicate that should be true of some state, lest a part of a property says nothing. A {@link Stepper}
 * decides it of states in which no property is violated.
 *
 * @param kind what the property is
 * @param property its name
 * @param part what of it would say nothing
 * @param within the position of the cover of a part around this one
 * @param span the text of the left side or of the set
 */
public record Cover(Kind kind, String property, Part part, OptionalInt within, Span span) {
  /** What the property is of which a part would say nothing. */
  public enum Kind {
    /** A predicate that holds in every state. */
    INVARIANT,
    /** A formula on steps or behaviors. */
    PROPERTY
  }

  /** What of a property says nothing where its cover is not met. */
  public enum Part {
    /** An implication: its left side is true of no state. */
    IMPLICATION,
    /** {@code P ~> Q}: P is true of no state. */
    LEADS_TO,
    /** What follows THEN: the test is true of no state. */
    THEN,
    /** What follows ELSE: the test is false of no state. */
    ELSE,
    /** A case of a CASE: it applies in no state. */
    CASE,
    /** What follows an alternative of a disjunction, which is true in every state. */
    ALTERNATIVE,
    /** A universal quantifier: its sets are empty in every state. */
    QUANTIFIER
  }
}
