package dev.heddle.transition;

import dev.heddle.diagnostic.Span;

/**
 * That a condition in an action has a certain value where it is evaluated: a predicate on states, which a
 * {@link Stepper} decides.
 *
 * @param action the action
 * @param role what the condition is for
 * @param answer the value
 * @param span the text of the condition
 */
public record Guard(int action, Role role, Answer answer, Span span) {
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
