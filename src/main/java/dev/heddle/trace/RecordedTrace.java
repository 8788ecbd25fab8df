package dev.heddle.trace;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * A trace as a file holds it: its states, each step in words, and what was checked when it was found. It stands alone:
 * it can be shown without the model.
 *
 * @param origin what was checked and what the trace shows
 * @param variables the variables' names, in order of declaration
 * @param states the states in order, at least one
 * @param loop the index of the state to which the last one returns; its own index for stuttering
 * @param alias what is to be shown in place of the variables, if the configuration says so
 */
public record RecordedTrace(
    TraceOrigin origin,
    ImmutableList<String> variables,
    ImmutableList<RecordedState> states,
    OptionalInt loop,
    Optional<AliasColumns> alias) {
  public RecordedTrace {
    Preconditions.checkArgument(!states.isEmpty(), "a trace has at least one state");
    Preconditions.checkArgument(loop.isEmpty() || (loop.getAsInt() >= 0 && loop.getAsInt() < states.size()), "loop");
    for (RecordedState state : states) {
      Preconditions.checkArgument(state.values().size() == variables.size(), "a value for every variable");
    }
    alias.ifPresent(columns -> Preconditions.checkArgument(columns.rows().size() == states.size(), "a row a state"));
  }

  /** Makes a trace without alias. */
  public RecordedTrace(
      TraceOrigin origin, ImmutableList<String> variables, ImmutableList<RecordedState> states, OptionalInt loop) {
    this(origin, variables, states, loop, Optional.empty());
  }

  /** Returns the record of a counterexample that was found while {@code checked} was checked. */
  public static RecordedTrace of(Trace trace, TraceOrigin origin) {
    ImmutableList<RecordedState> states =
        trace.states().stream()
            .map(state -> new RecordedState(state.action().map(RecordedStep::of), state.values()))
            .collect(ImmutableList.toImmutableList());
    return new RecordedTrace(origin, trace.variables(), states, trace.loop());
  }

  /** Returns this trace with every path in it, of the checked files and of the steps, replaced by another. */
  public RecordedTrace relocated(UnaryOperator<String> path) {
    ImmutableList<RecordedState> moved =
        states.stream()
            .map(state ->
                new RecordedState(state.step().map(step -> step.relocated(path)), state.values(), state.accesses()))
            .collect(ImmutableList.toImmutableList());
    return new RecordedTrace(origin.relocated(path), variables, moved, loop, alias);
  }

  /** Returns this trace with what is to be shown in place of the variables. */
  public RecordedTrace withAlias(Optional<AliasColumns> columns) {
    return new RecordedTrace(origin, variables, states, loop, columns);
  }

  /** Returns the trace as it is to be shown: with the columns of its alias for variables, if it has one. */
  public RecordedTrace asShown() {
    if (alias.isEmpty()) {
      return this;
    }
    ImmutableList.Builder<RecordedState> shown = ImmutableList.builder();
    for (int i = 0; i < states.size(); i++) {
      shown.add(new RecordedState(states.get(i).step(), alias.get().rows().get(i), states.get(i).accesses()));
    }
    return new RecordedTrace(origin, alias.get().names(), shown.build(), loop);
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
