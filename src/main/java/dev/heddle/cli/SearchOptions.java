package dev.heddle.cli;

import dev.heddle.Engine;
import dev.heddle.checker.Limits;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how the search is done and where it stops. None of them changes a result that is decided. */
final class SearchOptions {
  @Mixin private EngineOptions engineOptions;

  @Option(names = "--max-states", paramLabel = "N", description = "Stops undecided after N distinct states.")
  private Long maxStates;

  @Option(names = "--max-depth", paramLabel = "N", description = "Stops undecided after N levels.")
  private Integer maxDepth;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Stops undecided after this time: 90s, 10m, 2h.")
  private Duration timeout;

  @Option(
      names = "--max-memory",
      paramLabel = "SIZE",
      converter = MemoryConverter.class,
      description = "Stops undecided when the states and their graph take this much memory: 512M, 4G.")
  private Long maxMemory;

  int workers() {
    return engineOptions.workers();
  }

  Engine engine() {
    return engineOptions.engine();
  }

  Limits limits() {
    return new Limits(
        maxStates == null ? OptionalLong.empty() : OptionalLong.of(maxStates),
        maxDepth == null ? OptionalInt.empty() : OptionalInt.of(maxDepth),
        Optional.ofNullable(timeout),
        maxMemory == null ? OptionalLong.empty() : OptionalLong.of(maxMemory));
  }
}
