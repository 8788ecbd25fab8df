package dev.heddle.ir;

import dev.heddle.diagnostic.Span;
import java.util.OptionalInt;

/**
 * A state predicate that should be true of some state: if it is true of none, a part of a property says nothing.
 *
 * @param kind what the property is
 * @param property its name
 * @param part what of it says nothing
 * @param formula the predicate
 * @param within the position of the cover of a part around this one
 * @param span the text of the left side or of the set
 */
public record CoverFormula(
    Kind kind, String property, Part part, Expr formula, OptionalInt within, Span span) {
  /** Where a property stands in the configuration. */
  public enum Kind {
    /** Under INVARIANT, or a predicate that always holds under PROPERTY. */
    INVARIANT,
    /** Under PROPERTY, and it speaks of steps or of behaviors. */
    PROPERTY
  }

  /** What the predicate is made of. */
  public enum Part {
    /** The left side of an implication. */
    ANTECEDENT,
    /** The left side of {@code ~>}. */
    CAUSE,
    /** That the test of an IF is true, so that THEN counts. */
    THEN,
    /** That it is false, so that ELSE counts. */
    ELSE,
    /** That one case of a CASE applies, or OTHER. */
    CASE,
    /** That an alternative of a disjunction is false, so that those after it count. */
    ALTERNATIVE,
    /** That there is an element in the sets of a universal quantifier. */
    BOUND
  }
}
