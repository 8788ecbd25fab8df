package dev.heddle.cli;

import dev.heddle.CheckResult;

/** What is least of the counterexample that is shown, beside its length. */
enum Minimize {
  /** Nothing else: the first that the search finds. */
  LENGTH,
  /** The context switches. */
  SWITCHES;

  private static final int MOST_STATES = 100_000;

  CheckResult apply(CheckResult result) {
    return switch (this) {
      case LENGTH -> result;
      case SWITCHES -> result.withFewestSwitches(MOST_STATES);
    };
  }
}
