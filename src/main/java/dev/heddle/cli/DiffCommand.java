package dev.heddle.cli;

import dev.heddle.report.TraceDifferenceText;
import dev.heddle.trace.ItfReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** Aligns two traces. */
final class DiffCommand implements Callable<Integer> {
  private Path left;
  private Path right;

  private final StyleOptions styleOptions = new StyleOptions();

  private final Console console;

  DiffCommand(Console console) {
    this.console = console;
  }

  /** {@return what the command line may say} */
  CommandSpec spec() {
    Declaration to = Declaration.of("diff", this);
    to.usage()
        .description(
            "Aligns two traces: the steps in common, those of one of them only, and where their states differ.")
        .footerHeading("%nExample:%n")
        .footer(
            "  heddle trace diff before/Mutex.itf.json after/Mutex.itf.json");
    to.parameter(Path.class, value -> left = value, 0)
        .paramLabel("A")
        .description("A trace.");
    to.parameter(Path.class, value -> right = value, 1)
        .paramLabel("B")
        .description("Another.");
    styleOptions.declare(to);
    return to.spec();
  }

  @Override
  public Integer call() {
    ItfReader reader = new ItfReader();
    console.out().print(TraceDifferenceText.of(reader.read(left), reader.read(right), styleOptions.style(console)));
    return ExitCode.SUCCESS.code();
  }
}
