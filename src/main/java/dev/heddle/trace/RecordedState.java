package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.Accesses;
import dev.heddle.value.Value;
import java.util.Optional;

/**
 * One state of a {@link RecordedTrace}.
 *
 * @param step the step that led to it; empty for the initial state, and where a foreign file does not say
 * @param values the values of the variables, in the order of the trace's variables
 * @param accesses what the step reads and writes; {@link Accesses#UNKNOWN} where a file does not say
 */
public record RecordedState(
    Optional<RecordedStep> step, ImmutableList<Value> values, Accesses accesses) {
  /** Makes a state of whose step it is not known what it reads and writes. */
  public RecordedState(Optional<RecordedStep> step, ImmutableList<Value> values) {
    this(step, values, Accesses.UNKNOWN);
  }
}
