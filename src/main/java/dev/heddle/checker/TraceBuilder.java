package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.checker.liveness.Lasso;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.store.StateId;
import dev.heddle.store.StateStore;
import dev.heddle.trace.Counterexample;
import dev.heddle.trace.Trace;
import dev.heddle.trace.TraceState;
import dev.heddle.trace.Violation;
import dev.heddle.transition.Action;
import dev.heddle.transition.StateLayout;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.Value;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Builds the trace to a finding: its states from the predecessors in the store, its actions by taking each step again.
 */
final class TraceBuilder {
  private final TransitionSystem system;
  private final StateStore store;
  private final Stepper stepper;

  TraceBuilder(TransitionSystem system, StateStore store) {
    this.system = system;
    this.store = store;
    this.stepper = system.stepper();
  }

  Counterexample counterexample(Finding finding) {
    return new Counterexample(trace(path(finding), OptionalInt.empty()), finding.violation());
  }

  /** Returns the trace that a lasso is. */
  Counterexample counterexample(Lasso lasso, Violation violation) {
    List<int[]> path = lasso.stateIds().stream().mapToObj(this::read).toList();
    return new Counterexample(
        trace(path, OptionalInt.of(lasso.loop())),
        violation,
        Optional.of(new LassoExplainer(system, path, lasso.loop()).explain()));
  }

  private Trace trace(Iterable<int[]> path, OptionalInt loop) {
    ImmutableList.Builder<TraceState> states = ImmutableList.builder();
    Optional<int[]> previous = Optional.empty();
    for (int[] state : path) {
      Optional<Action> action = previous.map(from -> action(from, state));
      states.add(new TraceState(action, values(state)));
      previous = Optional.of(state);
    }
    return new Trace(system.layout().variables(), states.build(), loop);
  }

  private Deque<int[]> path(Finding finding) {
    Deque<int[]> path = new ArrayDeque<>();
    finding.beyond().ifPresent(path::addFirst);
    for (int id = finding.stateId(); id != StateId.NONE; id = store.predecessor(id)) {
      path.addFirst(read(id));
    }
    return path;
  }

  private int[] read(int id) {
    int[] state = new int[system.layout().slotCount()];
    store.read(id, state);
    return state;
  }

  /** Returns the first action, in their order, that leads from one state to the other. */
  private Action action(int[] from, int[] to) {
    int[] found = {-1};
    try {
      stepper.successors(
          from,
          (action, successor) -> {
            if (found[0] < 0 && Arrays.equals(successor, to)) {
              found[0] = action;
            }
          });
    } catch (EvaluationException e) {
      // The expansion of a state may fail after the successor in question was generated.
      if (found[0] < 0) {
        throw e;
      }
    }
    if (found[0] < 0) {
      throw new IllegalStateException("a step that was found cannot be taken again");
    }
    return system.actions().get(found[0]);
  }

  private ImmutableList<Value> values(int[] state) {
    StateLayout layout = system.layout();
    return IntStream.range(0, layout.variables().size())
        .mapToObj(variable -> layout.value(variable, state))
        .collect(ImmutableList.toImmutableList());
  }
}
