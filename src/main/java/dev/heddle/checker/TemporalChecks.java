package dev.heddle.checker;

import dev.heddle.checker.ProgressListener.Extent;
import dev.heddle.checker.liveness.GraphFullException;
import dev.heddle.checker.liveness.LivenessChecker;
import dev.heddle.trace.Counterexample;
import dev.heddle.trace.Violation;
import dev.heddle.transition.TransitionSystem;
import java.util.Optional;

/**
 * Checks the temporal properties on the graph that a search records: a few times while it grows, and when it is
 * complete. Every method may throw {@link java.util.concurrent.CancellationException} where the search is asked to
 * stop.
 */
final class TemporalChecks {
  // A behavior of a part of the graph is one of the system, so what is violated there is violated. The part is looked
  // at whenever it has doubled, which at most doubles the work. It has doubled after a level or it has not, whatever
  // the number of workers.
  private final TransitionSystem system;
  private final Crew crew;
  private final Limits limits;
  private final StopSignal stop;
  private long nextSize;

  TemporalChecks(TransitionSystem system, Crew crew, Limits limits, Tuning tuning, StopSignal stop) {
    this.system = system;
    this.crew = crew;
    this.limits = limits;
    this.stop = stop;
    this.nextSize = tuning.firstGraph();
  }

  /**
   * Called after every round.
   *
   * @throws GraphFullException if the states and their graph take more memory than the limit
   */
  void requireRoom() {
    if (limits.maxMemoryBytes().isPresent() && !hasRoom(0)) {
      throw new GraphFullException();
    }
  }

  /** Returns whether so many bytes more than the states and their graph are within the limit. */
  private boolean hasRoom(long bytes) {
    long graph = crew.recorder().map(BehaviorRecorder::bytes).orElse(0L);
    return limits.maxMemoryBytes().isEmpty()
        || crew.store().bytes() + graph + bytes <= limits.maxMemoryBytes().getAsLong();
  }

  /** Returns a violation in the graph so far, if it is time to look for one and there is one. */
  Optional<Counterexample> whileGrowing(int initialCount) {
    Optional<BehaviorRecorder> grown = crew.recorder().filter(recorder -> recorder.stateCount() >= nextSize);
    if (grown.isEmpty()) {
      return Optional.empty();
    }
    nextSize = 2L * grown.get().stateCount();
    return violation(grown.get(), initialCount, Extent.CURRENT);
  }

  /** Returns a violation in the complete graph, if there is one. */
  Optional<Counterexample> atTheEnd(int initialCount) {
    return crew.recorder().flatMap(recorder -> violation(recorder, initialCount, Extent.COMPLETE));
  }

  private Optional<Counterexample> violation(BehaviorRecorder recorder, int initialCount, Extent extent) {
    return crew.pulse().temporal(extent, recorder.stateCount(), () -> violation(recorder, initialCount));
  }

  private Optional<Counterexample> violation(BehaviorRecorder recorder, int initialCount) {
    return recorder
        .checker(initialCount, stop, this::hasRoom)
        .violation(work -> crew.everyone(_ -> work.run()))
        .map(found -> counterexample(found, recorder));
  }

  private Counterexample counterexample(LivenessChecker.Violation found, BehaviorRecorder recorder) {
    int[] ids = recorder.ids(found.lasso().nodes().toArray());
    return new TraceBuilder(system, crew.store()).lasso(ids, found.lasso().loop(), violation(system, found));
  }

  /** Returns what a lasso violates. */
  static Violation violation(TransitionSystem system, LivenessChecker.Violation found) {
    return new Violation.PropertyFalse(system.livenessProperties().get(found.property()));
  }
}
