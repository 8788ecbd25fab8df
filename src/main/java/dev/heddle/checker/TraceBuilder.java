package dev.heddle.checker;

import dev.heddle.store.StateStore;
import dev.heddle.trace.Counterexample;
import dev.heddle.trace.Violation;
import dev.heddle.transition.TransitionSystem;
import java.util.Arrays;
import java.util.List;

/** Builds the trace to a finding from the predecessors in the store. */
final class TraceBuilder {
  private final TransitionSystem system;
  private final StateStore store;
  private final PathTraces traces;

  TraceBuilder(TransitionSystem system, StateStore store) {
    this.system = system;
    this.store = store;
    this.traces = new PathTraces(system);
  }

  Counterexample counterexample(Finding finding) {
    return traces.finite(path(finding), finding.violation());
  }

  /** Returns the trace through the states with these ids that returns from the last to the {@code loop}-th. */
  Counterexample lasso(int[] ids, int loop, Violation violation) {
    return traces.lasso(Arrays.stream(ids).mapToObj(this::read).toList(), loop, violation);
  }

  private List<int[]> path(Finding finding) {
    List<int[]> path = new StoredPast(store, system.layout().slotCount()).upTo(finding.stateId());
    finding.beyond().ifPresent(path::add);
    return path;
  }

  private int[] read(int id) {
    int[] state = new int[system.layout().slotCount()];
    store.read(id, state);
    return state;
  }
}
