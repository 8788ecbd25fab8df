package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.trace.Counterexample;
import dev.heddle.trace.Trace;
import dev.heddle.trace.TraceState;
import dev.heddle.trace.Violation;
import dev.heddle.transition.Action;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes counterexamples of sequences of states; finds the actions by taking each step again. */
final class PathTraces {
  private final TransitionSystem system;
  private final Stepper stepper;

  PathTraces(TransitionSystem system) {
    this.system = system;
    this.stepper = system.stepper();
  }

  /** Returns the counterexample that ends in the last state of {@code path}. */
  Counterexample finite(Iterable<int[]> path, Violation violation) {
    return new Counterexample(trace(path, OptionalInt.empty()), violation);
  }

  /** Returns the counterexample that returns from the last state of {@code path} to the {@code loop}-th. */
  Counterexample lasso(List<int[]> path, int loop, Violation violation) {
    return new Counterexample(
        trace(path, OptionalInt.of(loop)),
        violation,
        Optional.of(new LassoExplainer(system, path, loop).explain(violation)));
  }

  private Trace trace(Iterable<int[]> path, OptionalInt loop) {
    ImmutableList.Builder<TraceState> states = ImmutableList.builder();
    Optional<int[]> previous = Optional.empty();
    for (int[] state : path) {
      Optional<Action> action = previous.map(from -> action(from, state));
      states.add(new TraceState(action, system.layout().values(state)));
      previous = Optional.of(state);
    }
    return new Trace(system.layout().variables(), states.build(), loop);
  }

  /** Returns the first action, in their order, that leads from one state to the other. */
  private Action action(int[] from, int[] to) {
    boolean[] found = new boolean[1];
    for (Action action : system.actions()) {
      try {
        stepper.successors(from, action.index(), (_, successor) -> found[0] |= Arrays.equals(successor, to));
      } catch (EvaluationException _) {
        // An action may fail here that is not the step's, or after it has generated the successor in question.
      }
      if (found[0]) {
        return action;
      }
    }
    throw new IllegalStateException("a step that was found cannot be taken again");
  }
}
