package dev.heddle.eval;

import dev.heddle.value.BooleanValue;
import dev.heddle.value.Value;

/** A compiled expression whose value is TRUE or FALSE. */
@FunctionalInterface
interface Formula extends Node {
  @Override
  boolean test(Frame frame);

  @Override
  default Value evaluate(Frame frame) {
    return BooleanValue.of(test(frame));
  }
}
