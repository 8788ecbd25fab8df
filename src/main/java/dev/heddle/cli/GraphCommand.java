package dev.heddle.cli;

import dev.heddle.Engine;
import dev.heddle.Heddle;
import dev.heddle.LoadedModel;
import dev.heddle.report.ModelGraph;
import dev.heddle.trace.ItfReader;
import dev.heddle.trace.WholeFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the graph of a small model. */
@Command(
    name = "graph",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Writes the graph of a small model's states, each action in a colour; `-` stands for stdout. With SYMMETRY,"
          + " states that count as one are one.",
      "Exits with 152 if there are more states than --states; the graph is then of the first ones."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  heddle graph Lock.tla --svg lock.svg",
      "  heddle graph Lock.tla --around traces/Lock/Mutex.itf.json --dot -",
      "  heddle graph Lock.tla --conflicts --dot conflicts.dot"
    })
final class GraphCommand implements Callable<Integer> {
  @Mixin private ModelOptions modelOptions;

  @ArgGroup(exclusive = false, multiplicity = "1")
  private Forms forms;

  @Option(names = "--states", paramLabel = "N", defaultValue = "500", description = "The most states. Default: 500.")
  private int limit;

  @Option(
      names = "--around",
      paramLabel = "TRACE",
      description = "Only the states of a trace, in ITF JSON, and those a step away.")
  private Path around;

  @Option(
      names = "--conflicts",
      description = "Instead of states the actions, joined where one may write what another thread's reads or writes.")
  private boolean conflicts;

  private final Heddle heddle;
  private final Console console;

  /** The forms that are asked for. */
  private static final class Forms {
    @Option(names = "--dot", paramLabel = "OUT", description = "For Graphviz.")
    private Path dot;

    @Option(names = "--graphml", paramLabel = "OUT", description = "As GraphML.")
    private Path graphml;

    @Option(names = "--svg", paramLabel = "OUT", description = "As a picture.")
    private Path svg;
  }

  GraphCommand(Heddle heddle, Console console) {
    this.heddle = heddle;
    this.console = console;
  }

  @Override
  public Integer call() {
    LoadedModel model =
        heddle.load(modelOptions.request(console), Engine.EVALUATOR, text -> console.err().println(text));
    ModelGraph graph =
        conflicts
            ? ModelGraph.ofConflicts(model.system())
            : ModelGraph.ofStates(
                model.system(), Optional.ofNullable(around).map(new ItfReader()::read), limit);
    Optional.ofNullable(forms.dot).ifPresent(out -> write(out, graph.dot()));
    Optional.ofNullable(forms.graphml).ifPresent(out -> write(out, graph.graphml()));
    Optional.ofNullable(forms.svg).ifPresent(out -> write(out, graph.svg()));
    if (!graph.isWhole()) {
      console.err().println("heddle: more than " + limit + " states; the graph is of the first ones (--states)");
      return ExitCode.LIMIT.code();
    }
    return ExitCode.SUCCESS.code();
  }

  private void write(Path out, String text) {
    if (out.endsWith("-")) {
      console.out().print(text);
    } else {
      new WholeFile().write(out, text);
    }
  }
}
