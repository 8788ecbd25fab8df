package dev.heddle.cli;

import dev.heddle.Heddle;

/** Where the process begins. */
public final class Main {
  private Main() {}

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Interruption interruption = new Interruption();
    interruption.listen();
    System.exit(new CommandLineRun(new Heddle(), Console.ofProcess(), interruption.cancellation()).execute(arguments));
  }
}
