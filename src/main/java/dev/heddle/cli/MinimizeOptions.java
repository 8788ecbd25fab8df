package dev.heddle.cli;

import dev.heddle.CheckResult;
import dev.heddle.Minimize;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which of the shortest counterexamples is shown. */
final class MinimizeOptions {
  @Option(
      names = "--minimize",
      paramLabel = "WHAT",
      description = "Of the shortest counterexamples: switches takes one with the fewest context switches, in models of"
          + " up to 200,000 states, length the first that is found. Default: switches; where it is asked for"
          + " and cannot be had, a line on stderr says why.")
  private Optional<Minimize> what = Optional.empty();

  /** {@return what was asked for} */
  Optional<Minimize> what() {
    return what;
  }

  /** Returns a result with the counterexample to show. */
  CheckResult apply(CheckResult result, Console console) {
    return what.orElse(Minimize.SWITCHES).apply(
        result,
        reason -> {
          if (what.isPresent()) {
            console.err().println("heddle: the first counterexample is shown, not one with the fewest context"
                + " switches: " + reason + " (--minimize switches)");
          }
        });
  }
}
