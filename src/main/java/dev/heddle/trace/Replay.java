package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.Action;

/**
 * What became of a trace when it was stepped through a model again.
 *
 * @param steps the actions of the model that take the trace from state to state, as far as they do
 * @param end where and how it ended
 */
public record Replay(ImmutableList<Action> steps, End end) {
  /** {@return whether the trace is still a behavior of the model and still ends in its violation} */
  public boolean isReproduced() {
    return end instanceof End.Violated;
  }

  /** How a replay ended. */
  public sealed interface End {
    /** The trace is a behavior of the model, and its end violates what the trace says. */
    record Violated(String what) implements End {}

    /** The trace is a behavior of the model, and its end does not violate what the trace says. */
    record NotViolated(String what) implements End {}

    /**
     * The lasso is a behavior of the model, but none that the specification allows.
     *
     * @param condition what the specification assumes and the cycle does not keep
     */
    record Unfair(String condition) implements End {}

    /** The trace is a behavior of the model; it names no violation that could be looked for. */
    record Unjudged(String reason) implements End {}

    /** The first state is no initial state of the model. */
    record NotInitial() implements End {}

    /**
     * No action of the model leads from one state to the next.
     *
     * @param state the index of the state that cannot be reached; the trace's length where a lasso does not close
     * @param enabled the actions that the model has there instead
     */
    record NoStep(int state, ImmutableList<Action> enabled) implements End {}
  }
}
