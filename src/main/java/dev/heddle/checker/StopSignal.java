package dev.heddle.checker;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Tells the workers to stop: because of a request, or because time is up. Thread-safe. */
final class StopSignal {
  /** Why to stop. */
  enum Reason {
    CANCELLED,
    TIMEOUT
  }

  private final long start = System.nanoTime();
  private final long timeoutNanos;
  private final BooleanSupplier cancelled;
  private volatile boolean timedOut;

  StopSignal(Optional<Duration> timeout, BooleanSupplier cancelled) {
    this.cancelled = cancelled;
    this.timeoutNanos = timeout.map(StopSignal::nanos).orElse(Long.MAX_VALUE);
  }

  private static long nanos(Duration duration) {
    return duration.compareTo(Duration.ofDays(36_500)) > 0 ? Long.MAX_VALUE : duration.toNanos();
  }

  /** {@return the time since the signal was made} */
  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Looks at the clock; returns whether to stop. */
  boolean isRaised() {
    if (!timedOut && System.nanoTime() - start >= timeoutNanos) {
      timedOut = true;
    }
    return cancelled.getAsBoolean() || timedOut;
  }

  /** {@return why to stop, if the last look said so} */
  Optional<Reason> reason() {
    if (cancelled.getAsBoolean()) {
      return Optional.of(Reason.CANCELLED);
    }
    return timedOut ? Optional.of(Reason.TIMEOUT) : Optional.empty();
  }
}
