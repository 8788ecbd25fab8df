package dev.heddle.cli;

import dev.heddle.CheckResult;

/** What is least of the counterexample that is shown, beside its length. */
enum Minimize {
  /** Nothing else: the first that the search finds. */
  LENGTH,
  /** The context switches. */
  SWITCHES;

  private static final int MOST_STATES = 100_000;

  /** Applies this to a result, and says in a line on stderr where it cannot. */
  CheckResult apply(CheckResult result, Console console) {
    return switch (this) {
      case LENGTH -> result;
      case SWITCHES ->
          result.withFewestSwitches(
              MOST_STATES,
              reason ->
                  console.err().println("heddle: the first counterexample is shown, not one with the fewest context"
                      + " switches: " + reason + " (--minimize switches)"));
    };
  }
}
