package dev.heddle.checker;

import dev.heddle.checker.liveness.BehaviorGraph;
import dev.heddle.checker.liveness.BehaviorGraphBuilder;
import dev.heddle.checker.liveness.Letters;
import dev.heddle.checker.liveness.LivenessChecker;
import dev.heddle.store.StateStore;
import dev.heddle.transition.TransitionSystem;
import java.util.function.LongPredicate;

/** Records the steps between states while a search goes on. Only {@link #reader} and {@link #letters} may be called by
 * several threads. */
final class BehaviorRecorder {
  private final TransitionSystem system;
  private final StateStore store;
  private final Letters letters;
  private final BehaviorGraphBuilder builder = new BehaviorGraphBuilder();

  /** Makes a recorder; {@code store} keeps ids from now on. */
  BehaviorRecorder(TransitionSystem system, StateStore store) {
    this.system = system;
    this.store = store;
    this.letters = new Letters(system.temporalFormulas());
    store.keepIds();
  }

  /** Returns a reader of steps for one worker. */
  StepReader reader() {
    return new StepReader(system, letters);
  }

  /** {@return the alphabet of the steps} */
  Letters letters() {
    return letters;
  }

  /** Adds the next states, with their steps resolved. */
  void add(ChunkSteps steps) {
    steps.forEach(builder::add);
  }

  /** {@return how many states were added} */
  int stateCount() {
    return builder.stateCount();
  }

  /** {@return the bytes that the graph takes} */
  long bytes() {
    return builder.bytes();
  }

  /**
   * Returns a checker of the recorded graph, to which every state was added, {@code initialCount} initial ones first.
   * The recorder is of no use afterwards.
   *
   * @param room says whether the checker may take so many bytes
   */
  LivenessChecker checker(int initialCount, StopSignal stop, LongPredicate room) {
    return checker(builder.build(initialCount, store.numbering(), placeCount()), stop, room);
  }

  /** Returns a checker of what was recorded so far; what violates a property there, does. */
  LivenessChecker preview(int initialCount, StopSignal stop, LongPredicate room) {
    int known = Math.min(initialCount, builder.stateCount());
    return checker(builder.copy().build(known, store.numbering(), placeCount()), stop, room);
  }

  private int placeCount() {
    return Math.toIntExact(store.size());
  }

  private LivenessChecker checker(BehaviorGraph graph, StopSignal stop, LongPredicate room) {
    return new LivenessChecker(system.temporalFormulas(), graph, letters, stop::isRaised, room);
  }
}
