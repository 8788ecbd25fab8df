package dev.heddle.transition;

import dev.heddle.diagnostic.Span;
import java.util.OptionalInt;

/**
 * A state predicate that should be true of some state, lest a part of an invariant says nothing. A {@link Stepper}
 * decides it of states of which the invariant holds.
 *
 * @param invariant the name of the invariant
 * @param part what of it would say nothing
 * @param within the position of the cover of a part around this one
 * @param span the text of the left side or of the set
 */
public record Cover(String invariant, Part part, OptionalInt within, Span span) {
  /** What of an invariant says nothing where its cover is not met. */
  public enum Part {
    /** An implication: its left side is true of no state. */
    IMPLICATION,
    /** A universal quantifier: its sets are empty in every state. */
    QUANTIFIER
  }
}
