package dev.heddle.codegen;

import dev.heddle.value.Value;

/** A value outside the shape that was inferred for it: the inference is wrong, which is a bug. */
final class LayoutException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  LayoutException(Value value) {
    super("a value outside its inferred shape: " + value);
  }
}
