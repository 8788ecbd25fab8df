package dev.heddle.checker;

import dev.heddle.store.StateStore;
import java.time.Duration;
import java.util.function.Supplier;

/** Looks at the clock between two pieces of work: tells the listener how it goes, and the workers when to stop. */
final class Pulse {
  private static final long INTERVAL_NANOS = 1_000_000_000;

  private final StopSignal stop;
  private final ProgressListener listener;
  private final StateStore store;
  private long lastReport = System.nanoTime();
  private Counts counts = new Counts(0, 0, 0);
  private long frontier;
  private volatile long generatedInRound;

  Pulse(StopSignal stop, ProgressListener listener, StateStore store) {
    this.stop = stop;
    this.listener = listener;
    this.store = store;
  }

  /** Takes over the counts before a round; called by the exploration's own thread. */
  void round(int level, Counts before, long statesToExpand) {
    listener.onRound(level, before, statesToExpand);
    counts = before;
    frontier = statesToExpand;
    generatedInRound = 0;
  }

  /** Takes over that the round is done again; called by the exploration's own thread. */
  void again() {
    listener.onRoundVoid();
    generatedInRound = 0;
  }

  /** Runs a check of temporal properties; called by the exploration's own thread. */
  <T> T temporal(ProgressListener.Extent extent, long states, Supplier<T> check) {
    listener.onTemporalChecks(extent, states);
    long start = System.nanoTime();
    T found = check.get();
    listener.onTemporalChecksDone(Duration.ofNanos(System.nanoTime() - start));
    return found;
  }

  /** Takes over how many successors the round has generated so far. */
  void generated(long soFar) {
    generatedInRound = soFar;
  }

  /** Reports, in worker 0 and when it is time to; returns whether to go on. */
  boolean beat(int worker) {
    if (worker == 0) {
      long now = System.nanoTime();
      if (now - lastReport >= INTERVAL_NANOS) {
        lastReport = now;
        Counts current = new Counts(counts.generated() + generatedInRound, counts.distinct(), counts.depth());
        listener.onProgress(new ProgressListener.Progress(current, frontier, store.bytes(), stop.elapsed()));
      }
    }
    return !stop.isRaised();
  }
}
