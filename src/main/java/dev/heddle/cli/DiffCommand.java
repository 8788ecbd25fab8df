package dev.heddle.cli;

import dev.heddle.report.TraceDifferenceText;
import dev.heddle.trace.ItfReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Aligns two traces. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Aligns two traces: the steps in common, those of one of them only, and where their states differ.",
    footerHeading = "%nExample:%n",
    footer = "  heddle trace diff before/Mutex.itf.json after/Mutex.itf.json")
final class DiffCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "A", description = "A trace.")
  private Path left;

  @Parameters(index = "1", paramLabel = "B", description = "Another.")
  private Path right;

  @Mixin private StyleOptions styleOptions;

  private final Console console;

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ItfReader reader = new ItfReader();
    console.out().print(TraceDifferenceText.of(reader.read(left), reader.read(right), styleOptions.style(console)));
    return ExitCode.SUCCESS.code();
  }
}
