package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import dev.heddle.trace.ModelWalk.Move;
import dev.heddle.trace.ModelWalk.Position;
import dev.heddle.transition.Action;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.Value;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the step after a trace on which an expression has no value, {@code Assert} included. */
public final class FailingStep {
  private FailingStep() {}

  /** Returns the first action whose steps from the last state cannot be computed; empty if it is no step that fails. */
  public static Optional<Action> of(TransitionSystem system, Trace trace) {
    ModelWalk walk = new ModelWalk(system);
    Optional<Position> position =
        walk.initialPositions().stream().filter(at(trace.states().getFirst().values())).findFirst();
    for (TraceState state : trace.states().subList(1, trace.length())) {
      position =
          position.flatMap(
              from -> walk.choice(from).moves().stream().map(Move::to).filter(at(state.values())).findFirst());
    }
    return position.flatMap(walk::failing);
  }

  private static Predicate<Position> at(ImmutableList<Value> values) {
    return position -> position.values().equals(values);
  }
}
