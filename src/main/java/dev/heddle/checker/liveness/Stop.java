package dev.heddle.checker.liveness;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Asks now and then whether to go on. Not thread-safe. */
final class Stop {
  private static final int INTERVAL = 1 << 14;

  private final BooleanSupplier isRaised;
  private int calls;

  Stop(BooleanSupplier isRaised) {
    this.isRaised = isRaised;
  }

  /**
   * Returns if the work is to go on.
   *
   * @throws CancellationException if it is not
   */
  void check() {
    if (++calls % INTERVAL == 0 && isRaised.getAsBoolean()) {
      throw new CancellationException("the liveness check was asked to stop");
    }
  }
}
