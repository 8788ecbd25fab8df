package dev.heddle.cli;

/** The option that has coverage printed. */
final class CoverageOptions {
  private boolean printed;

  /** Declares these options. */
  void declare(Declaration to) {
    to.flag(value -> printed = value, "--coverage")
        .description(
            "Prints for each action its place, the steps taken by it and the new states they led to. What was"
                + " never taken is warned of without it.");
  }

  /** Returns whether to print coverage. */
  boolean isPrinted() {
    return printed;
  }
}
