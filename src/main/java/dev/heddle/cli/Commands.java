package dev.heddle.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.Cancellation;
import dev.heddle.Heddle;
import java.io.InputStreamReader;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The commands by name, each made when it is asked for: reading the annotations of all of them takes longer than
 * checking a small model.
 */
final class Commands {
  private final ImmutableMap<String, Supplier<Object>> makers;

  Commands(Heddle heddle, Console console, Cancellation cancellation) {
    this.makers =
        ImmutableMap.<String, Supplier<Object>>builder()
            .put("check", () -> new CheckCommand(heddle, console, cancellation))
            .put("simulate", () -> new SimulateCommand(heddle, console, cancellation))
            .put("verify", () -> new VerifyCommand(heddle, console, cancellation))
            .put("eval", () -> new EvalCommand(heddle, console))
            .put("repl", () -> new ReplCommand(heddle, console))
            .put("mutate", () -> new MutateCommand(heddle, console, cancellation))
            .put("trace", () -> traceCommand(heddle, console))
            .put("browse", () -> new BrowseCommand(console))
            .put("explore", () -> new ExploreCommand(heddle, console, new InputStreamReader(System.in, UTF_8)))
            .put("graph", () -> new GraphCommand(heddle, console))
            .build();
  }

  /** {@return the names, in the order of the help} */
  ImmutableCollection<String> names() {
    return makers.keySet();
  }

  /**
   * Returns the command that the first argument names; if it names none, such as {@code help} or a misspelled one, all
   * of them in the order of the help.
   */
  ImmutableList<Object> forArguments(ImmutableList<String> arguments) {
    Supplier<Object> named = arguments.isEmpty() ? null : makers.get(arguments.getFirst());
    return named != null
        ? ImmutableList.of(named.get())
        : makers.values().stream().map(Supplier::get).collect(ImmutableList.toImmutableList());
  }

  private static CommandLine traceCommand(Heddle heddle, Console console) {
    return new CommandLine(new TraceCommand())
        .addSubcommand(new ShowCommand(console))
        .addSubcommand(new ReplayCommand(heddle, console))
        .addSubcommand(new ExportCommand(console))
        .addSubcommand(new DiffCommand(console));
  }
}
