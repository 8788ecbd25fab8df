package dev.heddle.ir;

import dev.heddle.diagnostic.Span;
import java.util.OptionalInt;

/**
 * A state predicate that should be true of some state: if it is true of none, a part of an invariant says nothing.
 *
 * @param invariant the position of the invariant
 * @param part what of it says nothing
 * @param formula the predicate
 * @param within the position of the cover of a part around this one
 * @param span the text of the left side or of the set
 */
public record CoverFormula(int invariant, Part part, Expr formula, OptionalInt within, Span span) {
  /** What the predicate is made of. */
  public enum Part {
    /** The left side of an implication. */
    ANTECEDENT,
    /** That there is an element in the sets of a universal quantifier. */
    BOUND
  }
}
