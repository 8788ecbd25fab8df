package dev.heddle.oracle;

import dev.heddle.checker.Counts;
import java.util.Optional;
import java.util.OptionalInt;

/** What TLC said of a specification. */
public sealed interface OracleAnswer {
  /**
   * It came to a verdict.
   *
   * @param property the name of what is violated, where it gives one
   * @param counts the three counts, where it explored every state
   * @param traceLength the states of the trace that it prints
   * @param message the first error that it reports, empty if there is none
   */
  record Decided(
      OracleVerdict verdict,
      Optional<String> property,
      Optional<Counts> counts,
      OptionalInt traceLength,
      String message)
      implements OracleAnswer {}

  /**
   * It came to none.
   *
   * @param reason why, in one line
   */
  record Undecided(String reason) implements OracleAnswer {}
}
