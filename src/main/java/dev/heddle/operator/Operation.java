package dev.heddle.operator;

import dev.heddle.value.Value;

/** An operator of a specification, passed to a {@link NativeOperator}. */
@FunctionalInterface
public interface Operation {
  /** Returns the operator applied to values. */
  Value apply(Value... arguments);

  /**
   * Returns whether the operator, applied to values, is TRUE.
   *
   * @throws dev.heddle.diagnostic.EvaluationException if it is neither TRUE nor FALSE
   */
  default boolean test(Value... arguments) {
    return Logic.isTrue(apply(arguments));
  }
}
