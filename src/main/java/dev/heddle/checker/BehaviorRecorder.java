package dev.heddle.checker;

import dev.heddle.checker.liveness.BehaviorGraph;
import dev.heddle.checker.liveness.BehaviorGraphBuilder;
import dev.heddle.checker.liveness.Letters;
import dev.heddle.checker.liveness.LivenessChecker;
import dev.heddle.store.StateStore;
import dev.heddle.transition.TransitionSystem;

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

  /**
   * Returns a checker of the recorded graph, to which every state was added, {@code initialCount} initial ones first.
   * The recorder is of no use afterwards.
   */
  LivenessChecker checker(int initialCount, StopSignal stop) {
    return checker(builder, initialCount, stop);
  }

  /** Returns a checker of what was recorded so far; what violates a property there, does. */
  LivenessChecker preview(int initialCount, StopSignal stop) {
    return checker(builder.copy(), Math.min(initialCount, builder.stateCount()), stop);
  }

  private LivenessChecker checker(BehaviorGraphBuilder from, int initialCount, StopSignal stop) {
    BehaviorGraph graph = from.build(initialCount, store.numbering(), Math.toIntExact(store.size()));
    return new LivenessChecker(system.temporalFormulas(), graph, letters, stop::isRaised);
  }
}
