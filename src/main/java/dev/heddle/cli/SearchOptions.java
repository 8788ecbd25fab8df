package dev.heddle.cli;

import dev.heddle.Engine;
import dev.heddle.checker.Limits;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The options that say how the search is done and where it stops. None of them changes a result that is decided. */
final class SearchOptions {
  private final EngineOptions engineOptions = new EngineOptions();
  private Long maxStates;
  private Integer maxDepth;
  private Duration timeout;
  private Long maxMemory;

  /** Declares these options. */
  void declare(Declaration to) {
    engineOptions.declare(to);
    to.option(Long.class, value -> maxStates = value, "--max-states")
        .paramLabel("N")
        .description("Stops undecided after N distinct states.");
    to.option(Integer.class, value -> maxDepth = value, "--max-depth")
        .paramLabel("N")
        .description("Stops undecided after N levels.");
    to.option(Duration.class, value -> timeout = value, "--timeout")
        .paramLabel("TIME")
        .converters(new DurationConverter())
        .description("Stops undecided after this time: 90s, 10m, 2h.");
    to.option(Long.class, value -> maxMemory = value, "--max-memory")
        .paramLabel("SIZE")
        .converters(new MemoryConverter())
        .description("Stops undecided when the states and their graph take this much memory: 512M, 4G.");
  }

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
