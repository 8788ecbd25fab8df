package dev.heddle.suite;

import dev.heddle.checker.Limits;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Where the check of a cell ends undecided, as a suite says it.
 *
 * @param limits the limits
 * @param undecided what a cell is that reaches one
 */
public record CellLimits(Limits limits, Undecided undecided) {
  /** No limits but the machine's. */
  public static final CellLimits NONE = new CellLimits(Limits.NONE, Undecided.FAILS);

  /** What a cell is that reaches a limit before it is decided. */
  public enum Undecided {
    /** Not as expected. */
    FAILS,
    /** As expected. */
    PASSES
  }

  /** Returns the limits of {@code closer}, and those of {@code further} where it has none. */
  static Limits merge(Limits closer, Limits further) {
    return new Limits(
        closer.maxStates().isPresent() ? closer.maxStates() : further.maxStates(),
        closer.maxDepth().isPresent() ? closer.maxDepth() : further.maxDepth(),
        closer.timeout().or(further::timeout),
        closer.maxMemoryBytes().isPresent() ? closer.maxMemoryBytes() : further.maxMemoryBytes());
  }

  /** Returns {@code limits} with the time and the memory at most those given. */
  static Limits within(Limits limits, Optional<Duration> time, OptionalLong bytes) {
    Optional<Duration> timeout =
        time.isPresent() && limits.timeout().filter(own -> own.compareTo(time.get()) <= 0).isEmpty()
            ? time
            : limits.timeout();
    OptionalLong memory =
        bytes.isPresent() && limits.maxMemoryBytes().orElse(Long.MAX_VALUE) > bytes.getAsLong()
            ? bytes
            : limits.maxMemoryBytes();
    OptionalInt depth = limits.maxDepth();
    return new Limits(limits.maxStates(), depth, timeout, memory);
  }
}
