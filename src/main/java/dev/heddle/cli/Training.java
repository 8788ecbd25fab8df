package dev.heddle.cli;

import dev.heddle.Heddle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs the command lines of a file in one process. The launcher makes the AOT cache of what this process loads: the
 * file therefore has what users do first, on models that use what most models use.
 */
final class Training {
  private Training() {}

  /** Runs the lines of the file that the first argument names, whatever their exit codes; words end at blanks. */
  public static void main(String[] arguments) throws IOException {
    Interruption interruption = new Interruption();
    interruption.listen();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      new CommandLineRun(new Heddle(), Console.ofProcess(), interruption.cancellation()).execute(line.split(" "));
    }
    System.exit(ExitCode.SUCCESS.code());
  }
}
