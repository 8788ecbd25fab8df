package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.Action;
import dev.heddle.value.Value;
import java.util.Optional;

/**
 * One state of a trace and the step that led to it.
 *
 * @param action the action of that step; empty for the initial state
 * @param values the values of the variables, in order of declaration
 */
public record TraceState(Optional<Action> action, ImmutableList<Value> values) {}
