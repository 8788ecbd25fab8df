package dev.heddle.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The command {@code heddle} itself, which only has subcommands. */
final class HeddleCommand implements Callable<Integer> {
  static final int NARROWEST_HELP = 80;
  static final int WIDEST_HELP = 110;

  private final CommandSpec spec = declared();

  private CommandSpec declared() {
    Declaration to = Declaration.of("heddle", this);
    to.usage()
        .description(
            "Explores every interleaving of a concurrent algorithm written in TLA+ or PlusCal, and shows the one"
                + " that fails.")
        .footerHeading("%nExamples:%n")
        .footer(
            "  heddle check Lock.tla                      check a model with Lock.cfg",
            "  heddle check Lock.tla -c N=3 --invariant Mutex",
            "                                             the same without a configuration",
            "  heddle verify models/thp                   check a suite: old against patched",
            "  heddle eval 'SUBSET {1, 2}'                print the value of an expression",
            "  heddle trace show traces/Lock/Mutex.itf.json",
            "                                             print a counterexample again");
    return to.spec();
  }

  /** {@return what the command line may say} */
  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    String commands = String.join(", ", spec.subcommands().keySet());
    throw new ParameterException(spec.commandLine(), "Missing command, one of " + commands);
  }
}
