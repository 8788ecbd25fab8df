package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import dev.heddle.value.Value;
import java.util.Optional;

/**
 * One state of a {@link RecordedTrace}.
 *
 * @param step the step that led to it; empty for the initial state, and where a foreign file does not say
 * @param values the values of the variables, in the order of the trace's variables
 */
public record RecordedState(Optional<RecordedStep> step, ImmutableList<Value> values) {}
