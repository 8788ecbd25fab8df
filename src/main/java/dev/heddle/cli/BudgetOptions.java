package dev.heddle.cli;

import dev.heddle.suite.RunOptions.Budget;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** The options that limit a whole run; those of {@link SearchOptions} limit each cell. */
final class BudgetOptions {
  private Duration timeout;
  private Long memory;

  /** Declares these options. */
  void declare(Declaration to) {
    to.option(Duration.class, value -> timeout = value, "--run-timeout")
        .paramLabel("TIME")
        .converters(new DurationConverter())
        .description("Ends the run after this time; a cell that is then not decided is undecided.");
    to.option(Long.class, value -> memory = value, "--run-memory")
        .paramLabel("SIZE")
        .converters(new MemoryConverter())
        .description("The memory for the states of all cells that are checked at a time.");
  }

  /** Returns the budget of a run that begins now. */
  Budget budget() {
    return Budget.fromNow(
        Optional.ofNullable(timeout), memory == null ? OptionalLong.empty() : OptionalLong.of(memory));
  }
}
