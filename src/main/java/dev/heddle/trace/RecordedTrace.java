package dev.heddle.trace;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.OptionalInt;

/**
 * A trace as a file holds it: its states, each step in words, and what was checked when it was found. It stands alone:
 * it can be shown without the model.
 *
 * @param origin what was checked and what the trace shows
 * @param variables the variables' names, in order of declaration
 * @param states the states in order, at least one
 * @param loop the index of the state to which the last one returns; its own index for stuttering
 */
public record RecordedTrace(
    TraceOrigin origin, ImmutableList<String> variables, ImmutableList<RecordedState> states, OptionalInt loop) {
  public RecordedTrace {
    Preconditions.checkArgument(!states.isEmpty(), "a trace has at least one state");
    Preconditions.checkArgument(loop.isEmpty() || (loop.getAsInt() >= 0 && loop.getAsInt() < states.size()), "loop");
    for (RecordedState state : states) {
      Preconditions.checkArgument(state.values().size() == variables.size(), "a value for every variable");
    }
  }

  /** Returns the record of a counterexample that was found while {@code checked} was checked. */
  public static RecordedTrace of(Trace trace, TraceOrigin origin) {
    ImmutableList<RecordedState> states =
        trace.states().stream()
            .map(state -> new RecordedState(state.action().map(RecordedStep::of), state.values()))
            .collect(ImmutableList.toImmutableList());
    return new RecordedTrace(origin, trace.variables(), states, trace.loop());
  }

  /** {@return the number of states, the initial one included} */
  public int length() {
    return states.size();
  }

  /** {@return the last state} */
  public RecordedState last() {
    return states.getLast();
  }
}
