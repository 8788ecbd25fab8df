package dev.heddle.checker.liveness;

import java.util.concurrent.CancellationException;
import java.util.function.LongPredicate;

/** Memory that searches share: one waits for the others to end where there is not enough for all. Thread-safe. */
final class MemoryShare {
  // So what the limit allows to one search after the other succeeds with any number of threads.
  private final LongPredicate grants;
  private long taken;

  MemoryShare(LongPredicate grants) {
    this.grants = grants;
  }

  /**
   * Takes so many bytes, as soon as they are free.
   *
   * @throws GraphFullException if they are more than there is
   */
  synchronized void take(long bytes) {
    while (!grants.test(taken + bytes)) {
      if (taken == 0) {
        throw new GraphFullException();
      }
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted while waiting for memory");
      }
    }
    taken += bytes;
  }

  /** Gives bytes back that were taken. */
  synchronized void giveBack(long bytes) {
    taken -= bytes;
    notifyAll();
  }
}
