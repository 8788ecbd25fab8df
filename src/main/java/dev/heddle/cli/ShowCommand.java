package dev.heddle.cli;

import dev.heddle.report.TraceText;
import dev.heddle.trace.ItfReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a trace. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Prints a trace in ITF JSON, of Heddle or of another tool.",
    footerHeading = "%nExample:%n",
    footer = "  heddle trace show traces/Lock/Mutex.itf.json")
final class ShowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The trace.")
  private Path file;

  @Mixin private StyleOptions styleOptions;

  private final Console console;

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print(TraceText.of(new ItfReader().read(file), styleOptions.style(console)));
    return ExitCode.SUCCESS.code();
  }
}
