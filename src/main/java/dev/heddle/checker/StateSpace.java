package dev.heddle.checker;

import com.google.common.primitives.ImmutableIntArray;
import dev.heddle.store.Frontier;
import dev.heddle.store.StateFinder;
import dev.heddle.store.StateId;
import dev.heddle.store.StateStore;
import dev.heddle.trace.Trace;
import dev.heddle.transition.TransitionSystem;
import java.util.List;
import java.util.OptionalInt;

/**
 * The states of a search that visited all of them, by ids that are the same for any number of workers. Not thread-safe,
 * and of no use once the exploration has returned.
 */
public final class StateSpace {
  private static final int BATCH = 1024;

  private final TransitionSystem system;
  private final StateStore store;
  private final StateFinder finder;
  private final List<Frontier> levels;
  private final StopSignal stop;

  StateSpace(TransitionSystem system, StateStore store, List<Frontier> levels, StopSignal stop) {
    this.system = system;
    this.store = store;
    this.finder = store.finder();
    this.levels = levels;
    this.stop = stop;
  }

  /** {@return the number of states} */
  public long size() {
    return store.size();
  }

  /** {@return the number of initial states, the first in the order of {@link #forEach}} */
  public long initialCount() {
    return levels.getFirst().size();
  }

  /** {@return whether the exploration was asked to stop, or its time is up} */
  public boolean isStopped() {
    return stop.isRaised();
  }

  /** Shows every state to {@code visitor}, level by level, or as many as there is time for. */
  public void forEach(StateVisitor visitor) {
    int[] ids = new int[BATCH];
    int[] state = new int[system.layout().slotCount()];
    for (Frontier level : levels) {
      for (long position = 0; position < level.size() && !stop.isRaised(); position += BATCH) {
        int count = (int) Math.min(BATCH, level.size() - position);
        level.ids(position, count, ids);
        for (int i = 0; i < count; i++) {
          store.read(ids[i], state);
          visitor.visit(ids[i], state);
        }
      }
    }
  }

  /** Returns the id of a state, or empty if it is not reachable within the constraints. */
  public OptionalInt find(int[] state) {
    int id = finder.find(state);
    return id == StateId.NONE ? OptionalInt.empty() : OptionalInt.of(id);
  }

  /** Unpacks the state of an id. */
  public void read(int id, int[] state) {
    store.read(id, state);
  }

  /** Returns the trace through given states; neighbors differ. */
  public Trace trace(ImmutableIntArray ids, OptionalInt loop) {
    List<int[]> states =
        ids.stream()
            .mapToObj(
                id -> {
                  int[] state = new int[system.layout().slotCount()];
                  store.read(id, state);
                  return state;
                })
            .toList();
    return new TraceBuilder(system, store).trace(states, loop);
  }

  /** Sees a state; the array is changed after the call returns. */
  @FunctionalInterface
  public interface StateVisitor {
    /** Takes the id and the slots of a state. */
    void visit(int id, int[] state);
  }
}
