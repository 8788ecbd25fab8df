package dev.heddle.cli;

import dev.heddle.Cancellation;
import dev.heddle.CheckRequest;
import dev.heddle.Heddle;
import dev.heddle.checker.Limits;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** Follows random behaviors of one model. */
final class SimulateCommand implements Callable<Integer> {
  private final ModelOptions modelOptions = new ModelOptions();
  private final SimulationOptions simulationOptions = new SimulationOptions();
  private final EngineOptions engineOptions = new EngineOptions();
  private final CoverageOptions coverageOptions = new CoverageOptions();
  private final AsideOptions asideOptions = new AsideOptions();
  private final OutputOptions outputOptions = new OutputOptions();
  private final TraceFileOptions traceFiles = new TraceFileOptions();

  private final SingleCheck check;
  private final Console console;

  SimulateCommand(Heddle heddle, Console console, Cancellation cancellation) {
    this.check = new SingleCheck(heddle, console, cancellation, coverageOptions, asideOptions);
    this.console = console;
  }

  /** {@return what the command line may say} */
  CommandSpec spec() {
    Declaration to = Declaration.of("simulate", this);
    to.usage()
        .sortOptions(false)
        .description(
            "Follows random behaviors of a model that is too large to explore, and stops at the first that violates a"
                + " property.",
            "The same is checked as by `heddle check`. To find nothing proves nothing: the verdict is then"
                + " `simulated`.",
            "A counterexample is shortened, printed and written as ITF JSON. A liveness property is checked as far"
                + " as a cycle lies within the states of one behavior.")
        .footerHeading("%nExamples:%n")
        .footer(
            "  heddle simulate Raft.tla",
            "  heddle simulate Raft.tla --runs 100000 --depth 200 --seed 7",
            "  heddle simulate Raft.tla --duration 10m --guided",
            "",
            "Exit codes:",
            "  0 no violation found     10 an ASSUME is false     11 deadlock",
            "  12 invariant violated    13 property violated      14 Assert failed",
            "  75 evaluation error      76 the same in an invariant after the initial states",
            "  130 interrupted          150 the module does not parse",
            "  151 configuration error  152 no behavior was followed to its end",
            "  2 wrong command line     255 a bug in Heddle");
    modelOptions.declare(to);
    simulationOptions.declare(to);
    engineOptions.declare(to);
    coverageOptions.declare(to);
    asideOptions.declare(to);
    outputOptions.declare(to);
    traceFiles.declare(to);
    return to.spec();
  }

  @Override
  public Integer call() {
    CheckRequest request =
        new CheckRequest(
            modelOptions.request(console),
            engineOptions.engine(),
            engineOptions.workers(),
            Limits.NONE,
            simulationOptions.walks());
    return check.writing(result -> traceFiles.write(result, console)).run(request, outputOptions).code();
  }
}
