package dev.heddle.cli;

import dev.heddle.Heddle;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.trace.ModelWalk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** Steps through a model by hand. */
final class ExploreCommand implements Callable<Integer> {
  private static final String PROMPT = "> ";

  private final ModelOptions modelOptions = new ModelOptions();
  private long seed;

  private final StyleOptions styleOptions = new StyleOptions();

  private final Heddle heddle;
  private final Console console;
  private final Reader in;

  ExploreCommand(Heddle heddle, Console console, Reader in) {
    this.heddle = heddle;
    this.console = console;
    this.in = in;
  }

  /** {@return what the command line may say} */
  CommandSpec spec() {
    Declaration to = Declaration.of("explore", this);
    to.usage()
        .sortOptions(false)
        .description(
            "Steps through a model by hand: lists the steps that can be taken, takes the one whose number it reads,"
                + " goes back, steps at random or until a formula is true, saves what was done as a trace.",
            "Reads commands from standard input, a line each; ? lists them.")
        .footerHeading("%nExamples:%n")
        .footer(
            "  heddle explore Lock.tla -c N=2",
            "  printf 'r 10\\nsave a.itf.json\\n' | heddle explore Lock.tla",
            "  printf 'until held = 2\\nt\\n' | heddle explore Lock.tla");
    modelOptions.declare(to);
    to.option(Long.class, value -> seed = value, "--seed")
        .paramLabel("N")
        .defaultValue("0")
        .description("For random steps. Default: 0.");
    styleOptions.declare(to);
    return to.spec();
  }

  @Override
  public Integer call() {
    ExploredModel model =
        ExploredModel.of(heddle, modelOptions.request(console), text -> console.err().println(text));
    if (new ModelWalk(model.system()).initialPositions().isEmpty()) {
      throw new ConfigurationException(DiagnosticCode.USAGE, model.model().init(), "the model has no initial state");
    }
    Exploration exploration = new Exploration(model, console.directory(), styleOptions.style(console), seed);
    if (console.terminals().out()) {
      Interruption.endAtOnce();
    }
    prompt(exploration.answer("s") + exploration.list());
    try (BufferedReader lines = new BufferedReader(in)) {
      String line = lines.readLine();
      while (line != null && !exploration.isEnded()) {
        prompt(exploration.answer(line));
        line = exploration.isEnded() ? null : lines.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ExitCode.SUCCESS.code();
  }

  private void prompt(String answer) {
    console.out().print(console.terminals().out() && !answer.isEmpty() ? answer + PROMPT : answer);
    console.out().flush();
  }
}
