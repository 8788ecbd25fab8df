package dev.heddle.trace;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;

/** The model values of a trace. */
public final class ModelValues {
  private ModelValues() {}

  /** Returns the names of the model values in the states of a trace. */
  public static ImmutableSet<String> in(RecordedTrace trace) {
    return ImmutableSet.copyOf(
        ModelValueNames.in(Iterables.concat(Iterables.transform(trace.states(), RecordedState::values)))
            .texts()
            .keySet());
  }
}
