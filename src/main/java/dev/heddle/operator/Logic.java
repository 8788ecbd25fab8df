package dev.heddle.operator;

import dev.heddle.value.BooleanValue;
import dev.heddle.value.Value;

/** Truth values. */
public final class Logic {
  private Logic() {}

  /** Returns whether a formula's value is TRUE; it must be TRUE or FALSE. */
  public static boolean isTrue(Value value) {
    if (value instanceof BooleanValue b) {
      return b.isTrue();
    }
    throw Refusal.notBoolean(value);
  }

  static boolean not(Value value) {
    return !isTrue(value);
  }

  static boolean equivalent(Value a, Value b) {
    return isTrue(a) == isTrue(b);
  }
}
