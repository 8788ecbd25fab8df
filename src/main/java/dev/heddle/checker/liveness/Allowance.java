package dev.heddle.checker.liveness;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** What a search may take: time, as long as nobody stops it, and memory. Not thread-safe. */
final class Allowance {
  private static final int INTERVAL = 1 << 14;

  private final BooleanSupplier isStopped;
  private final MemoryShare.Part memory;
  private int calls;

  Allowance(BooleanSupplier isStopped, MemoryShare.Part memory) {
    this.isStopped = isStopped;
    this.memory = memory;
  }

  /**
   * Asks now and then whether to go on, and returns if so.
   *
   * @throws CancellationException if the work is not to go on
   */
  void check() {
    if (++calls % INTERVAL == 0 && isStopped.getAsBoolean()) {
      throw new CancellationException("the liveness check was asked to stop");
    }
  }

  /**
   * Takes so many bytes more, before they are used.
   *
   * @throws GraphFullException if they are more than there is
   * @throws MemoryShare.ContendedException if they may be more than there is because of other searches
   */
  void take(long bytes) {
    memory.take(bytes);
  }

  /** Gives back bytes that were taken. */
  void giveBack(long bytes) {
    memory.take(-bytes);
  }
}
