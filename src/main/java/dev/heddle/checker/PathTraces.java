package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.trace.Counterexample;
import dev.heddle.trace.Trace;
import dev.heddle.trace.TraceState;
import dev.heddle.trace.Violation;
import dev.heddle.transition.Action;
import dev.heddle.transition.Past;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import java.util.ArrayList;
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
    List<int[]> taken = new ArrayList<>();
    for (int[] state : path) {
      Optional<Action> action = taken.isEmpty() ? Optional.empty() : Optional.of(action(taken, state));
      states.add(new TraceState(action, system.layout().values(state)));
      taken.add(state);
    }
    return new Trace(system.layout().variables(), states.build(), loop);
  }

  /** Returns the first action, in their order, that leads from the last of the states to another. */
  private Action action(List<int[]> path, int[] to) {
    int[] from = path.getLast();
    boolean[] found = new boolean[1];
    stepper.reachedBy(Past.through(() -> path.subList(0, path.size() - 1)));
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
