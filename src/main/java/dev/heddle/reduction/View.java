package dev.heddle.reduction;

import com.google.common.collect.ImmutableList;
import dev.heddle.value.Value;

/** What of a state tells it apart from others. Thread-safe. */
@FunctionalInterface
public interface View {
  /** Returns the value by which a state is known, given the values of its variables. */
  Value of(ImmutableList<Value> state);
}
