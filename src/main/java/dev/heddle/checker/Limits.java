package dev.heddle.checker;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Where exploration stops undecided.
 *
 * @param maxStates distinct states
 * @param maxDepth levels
 * @param timeout wall-clock time
 * @param maxMemoryBytes memory of the state store and the search, in bytes
 */
public record Limits(
    OptionalLong maxStates, OptionalInt maxDepth, Optional<Duration> timeout, OptionalLong maxMemoryBytes) {
  /** No limits but the machine's. */
  public static final Limits NONE =
      new Limits(OptionalLong.empty(), OptionalInt.empty(), Optional.empty(), OptionalLong.empty());
}
