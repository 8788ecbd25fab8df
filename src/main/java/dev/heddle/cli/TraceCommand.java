package dev.heddle.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The commands about traces, which only has subcommands. */
final class TraceCommand implements Callable<Integer> {
  private final CommandSpec spec = declared();

  private CommandSpec declared() {
    Declaration to = Declaration.of("trace", this);
    to.usage()
        .description(
            "Shows a counterexample that was written before, steps it through its model again, writes it in"
                + " other forms, or compares two.");
    return to.spec();
  }

  /** {@return what the command line may say} */
  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Missing command: show, replay, export or diff");
  }
}
