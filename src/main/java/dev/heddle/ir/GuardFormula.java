package dev.heddle.ir;

import dev.heddle.diagnostic.Span;

/**
 * A state predicate that is true where a condition in an action is evaluated and has a certain value.
 *
 * @param action the position of the action
 * @param role what the condition is for
 * @param answer the value
 * @param formula the predicate
 * @param span the text of the condition
 */
public record GuardFormula(int action, Role role, Answer answer, Expr formula, Span span) {
  /** What a condition is for. */
  public enum Role {
    /** What follows is done only if it is true. */
    GUARD,
    /** The test of an IF. */
    TEST,
    /** The condition of one case of a CASE. */
    CASE
  }

  /** A value. */
  public enum Answer {
    TRUE,
    FALSE
  }
}
