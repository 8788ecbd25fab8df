package dev.heddle.trace;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.OptionalInt;

/**
 * A finite behavior, or a lasso where {@code loop} is present.
 *
 * @param variables the variables' names, in order of declaration
 * @param states the states in order, at least one
 * @param loop the index of the state to which the last one returns; its own index for stuttering
 */
public record Trace(ImmutableList<String> variables, ImmutableList<TraceState> states, OptionalInt loop) {
  public Trace {
    Preconditions.checkArgument(!states.isEmpty(), "a trace has at least one state");
  }

  /** {@return the number of states, the initial one included} */
  public int length() {
    return states.size();
  }

  /** {@return the last state} */
  public TraceState last() {
    return states.getLast();
  }
}
