package dev.heddle.eval;

import dev.heddle.operator.Logic;
import dev.heddle.value.Value;

/** A compiled expression. Immutable: what it needs of its surroundings it finds in the frame. */
@FunctionalInterface
interface Node {
  /** Returns the value. */
  Value evaluate(Frame frame);

  /** Returns the value, possibly a function by rule although its domain is finite, fit to be applied only. */
  default Value evaluateLazily(Frame frame) {
    return evaluate(frame);
  }

  /** Returns whether the value is TRUE; it must be TRUE or FALSE. */
  default boolean test(Frame frame) {
    return Logic.isTrue(evaluate(frame));
  }
}
