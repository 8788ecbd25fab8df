package dev.heddle.cli;

import dev.heddle.CheckResult;
import dev.heddle.Minimize;
import java.util.Optional;

/** Which of the shortest counterexamples is shown. */
final class MinimizeOptions {
  private Optional<Minimize> what = Optional.empty();

  /** Declares these options. */
  void declare(Declaration to) {
    to.option(Minimize.class, value -> what = Optional.of(value), "--minimize")
        .paramLabel("WHAT")
        .description(
            "Of the shortest counterexamples: switches takes one with the fewest context switches, in models of"
                + " up to 200,000 states, length the first that is found. Default: switches; where it is asked for"
                + " and cannot be had, a line on stderr says why.");
  }

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
