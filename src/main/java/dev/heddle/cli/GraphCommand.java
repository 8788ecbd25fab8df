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
import picocli.CommandLine.Model.CommandSpec;

/** Writes the graph of a small model. */
final class GraphCommand implements Callable<Integer> {
  private final ModelOptions modelOptions = new ModelOptions();

  private final Forms forms = new Forms();
  private int limit;
  private Path around;
  private boolean conflicts;

  private final Heddle heddle;
  private final Console console;

  /** The forms that are asked for. */
  private static final class Forms {
    private Path dot;
    private Path graphml;
    private Path svg;

    void declare(Declaration to) {
      to.option(Path.class, value -> dot = value, "--dot")
          .paramLabel("OUT")
          .description("For Graphviz.");
      to.option(Path.class, value -> graphml = value, "--graphml")
          .paramLabel("OUT")
          .description("As GraphML.");
      to.option(Path.class, value -> svg = value, "--svg")
          .paramLabel("OUT")
          .description("As a picture.");
    }
  }

  GraphCommand(Heddle heddle, Console console) {
    this.heddle = heddle;
    this.console = console;
  }

  /** {@return what the command line may say} */
  CommandSpec spec() {
    Declaration to = Declaration.of("graph", this);
    to.usage()
        .sortOptions(false)
        .description(
            "Writes the graph of a small model's states, each action in a colour; `-` stands for stdout. With SYMMETRY,"
                + " states that count as one are one.",
            "Exits with 152 if there are more states than --states; the graph is then of the first ones.")
        .footerHeading("%nExamples:%n")
        .footer(
            "  heddle graph Lock.tla --svg lock.svg",
            "  heddle graph Lock.tla --around traces/Lock/Mutex.itf.json --dot -",
            "  heddle graph Lock.tla --conflicts --dot conflicts.dot");
    modelOptions.declare(to);
    to.oneOrMore(forms::declare);
    to.option(Integer.class, value -> limit = value, "--states")
        .paramLabel("N")
        .defaultValue("500")
        .description("The most states. Default: 500.");
    to.option(Path.class, value -> around = value, "--around")
        .paramLabel("TRACE")
        .description("Only the states of a trace, in ITF JSON, and those a step away.");
    to.flag(value -> conflicts = value, "--conflicts")
        .description(
            "Instead of states the actions, joined where one may write what another thread's reads or writes.");
    return to.spec();
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
