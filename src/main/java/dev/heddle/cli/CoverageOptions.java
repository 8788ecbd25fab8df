package dev.heddle.cli;

import picocli.CommandLine.Option;

/** The option that has coverage printed. */
final class CoverageOptions {
  @Option(
      names = "--coverage",
      description = "Prints for each action its place, the steps taken by it and the new states they led to. What was"
          + " never taken is warned of without it.")
  private boolean printed;

  /** Returns whether to print coverage. */
  boolean isPrinted() {
    return printed;
  }
}
