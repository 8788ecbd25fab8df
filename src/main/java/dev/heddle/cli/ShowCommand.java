package dev.heddle.cli;

import dev.heddle.report.TraceText;
import dev.heddle.trace.ItfReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** Prints a trace. */
final class ShowCommand implements Callable<Integer> {
  private Path file;

  private final StyleOptions styleOptions = new StyleOptions();

  private final Console console;

  ShowCommand(Console console) {
    this.console = console;
  }

  /** {@return what the command line may say} */
  CommandSpec spec() {
    Declaration to = Declaration.of("show", this);
    to.usage()
        .description("Prints a trace in ITF JSON, of Heddle or of another tool.")
        .footerHeading("%nExample:%n")
        .footer(
            "  heddle trace show traces/Lock/Mutex.itf.json");
    to.parameter(Path.class, value -> file = value, 0)
        .paramLabel("FILE")
        .description("The trace.");
    styleOptions.declare(to);
    return to.spec();
  }

  @Override
  public Integer call() {
    console.out().print(TraceText.of(new ItfReader().read(file), styleOptions.style(console)));
    return ExitCode.SUCCESS.code();
  }
}
