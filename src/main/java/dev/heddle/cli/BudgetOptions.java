package dev.heddle.cli;

import dev.heddle.suite.RunOptions.Budget;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Option;

/** The options that limit a whole run; those of {@link SearchOptions} limit each cell. */
final class BudgetOptions {
  @Option(
      names = "--run-timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Ends the run after this time; a cell that is then not decided is undecided.")
  private Duration timeout;

  @Option(
      names = "--run-memory",
      paramLabel = "SIZE",
      converter = MemoryConverter.class,
      description = "The memory for the states of all cells that are checked at a time.")
  private Long memory;

  /** Returns the budget of a run that begins now. */
  Budget budget() {
    return Budget.fromNow(
        Optional.ofNullable(timeout), memory == null ? OptionalLong.empty() : OptionalLong.of(memory));
  }
}
