package dev.heddle.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heddle.Cancellation;
import dev.heddle.Heddle;
import java.io.InputStreamReader;
import java.util.List;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The commands by name, made when needed: declaring the options of all takes longer than a small check. */
final class Commands {
  private static final String HELP = "help";
  private static final String COMPLETION = "generate-completion";

  /** The commands that speak of the others. */
  private static final ImmutableSet<String> ABOUT_ALL = ImmutableSet.of(HELP, COMPLETION);

  private final ImmutableMap<String, Supplier<Object>> all;

  Commands(Heddle heddle, Console console, Cancellation cancellation) {
    this.all =
        ImmutableMap.<String, Supplier<Object>>builder()
            .put(HELP, CommandLine.HelpCommand::new)
            .put(COMPLETION, AutoComplete.GenerateCompletion::new)
            .put("check", () -> new CheckCommand(heddle, console, cancellation).spec())
            .put("simulate", () -> new SimulateCommand(heddle, console, cancellation).spec())
            .put("verify", () -> new VerifyCommand(heddle, console, cancellation).spec())
            .put("eval", () -> new EvalCommand(heddle, console).spec())
            .put("repl", () -> new ReplCommand(heddle, console).spec())
            .put("mutate", () -> new MutateCommand(heddle, console, cancellation).spec())
            .put("trace", () -> traceCommand(heddle, console))
            .put("browse", () -> new BrowseCommand(console, cancellation).spec())
            .put("explore", () -> new ExploreCommand(heddle, console, new InputStreamReader(System.in, UTF_8)).spec())
            .put("graph", () -> new GraphCommand(heddle, console).spec())
            .buildOrThrow();
  }

  private static CommandLine traceCommand(Heddle heddle, Console console) {
    return new CommandLine(new TraceCommand().spec())
        .addSubcommand(new ShowCommand(console).spec())
        .addSubcommand(new ReplayCommand(heddle, console).spec())
        .addSubcommand(new ExportCommand(console).spec())
        .addSubcommand(new DiffCommand(console).spec());
  }

  /** Returns the command that a command line begins with; all, in the order of the help, if it begins with none. */
  ImmutableMap<String, Supplier<Object>> neededFor(List<String> arguments) {
    String first = arguments.isEmpty() ? HELP : arguments.getFirst();
    Supplier<Object> only = all.get(first);
    return only == null || ABOUT_ALL.contains(first) ? all : ImmutableMap.of(first, only);
  }
}
