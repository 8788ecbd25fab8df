package dev.heddle.cli;

import dev.heddle.Cancellation;
import dev.heddle.CheckRequest;
import dev.heddle.CheckResult;
import dev.heddle.Heddle;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Checks one model. */
final class CheckCommand implements Callable<Integer> {
  private final ModelOptions modelOptions = new ModelOptions();
  private final SearchOptions searchOptions = new SearchOptions();
  private final CoverageOptions coverageOptions = new CoverageOptions();
  private final AsideOptions asideOptions = new AsideOptions();
  private final MinimizeOptions minimizing = new MinimizeOptions();
  private final OutputOptions outputOptions = new OutputOptions();
  private final TraceFileOptions traceFiles = new TraceFileOptions();
  private final DumpOptions dumps = new DumpOptions();
  private final ProfileOptions profileOptions = new ProfileOptions();
  private final OracleOptions oracleOptions = new OracleOptions();
  private boolean continues;

  private final SingleCheck check;
  private final Console console;

  CheckCommand(Heddle heddle, Console console, Cancellation cancellation) {
    this.check = new SingleCheck(heddle, console, cancellation, coverageOptions, asideOptions);
    this.console = console;
  }

  /** {@return what the command line may say} */
  CommandSpec spec() {
    Declaration to = Declaration.of("check", this);
    describe(to.usage());
    modelOptions.declare(to);
    searchOptions.declare(to);
    coverageOptions.declare(to);
    asideOptions.declare(to);
    minimizing.declare(to);
    outputOptions.declare(to);
    traceFiles.declare(to);
    dumps.declare(to);
    profileOptions.declare(to);
    oracleOptions.declare(to);
    to.flag(value -> continues = value, "--continue")
        .description(
            "Goes on when a property is violated: checks again without it, until every property that can be"
                + " violated has shown its counterexample.");
    return to.spec();
  }

  private static void describe(UsageMessageSpec usage) {
    usage
        .sortOptions(false)
        .description(
            "Checks a model: explores every reachable state, and stops at the first state that violates a property.",
            "The configuration beside the module is read; constants, properties and behaviors can be given here"
                + " instead.",
            "The last line on stdout is the verdict; a counterexample is printed before it and written as ITF JSON.")
        .footerHeading("%nExamples:%n")
        .footer(
            "  heddle check Lock.tla",
            "  heddle check Lock.tla --config Small.cfg --workers 2",
            "  heddle check Lock.tla -c N=3 -c 'Procs={p1, p2}' --invariant Mutex",
            "  heddle check Lock.tla --timeout 10m --format json",
            "  heddle check Lock.tla --profile",
            "  heddle check Lock.tla --dump-trace json=lock.json --dump-dot lock.dot",
            "  heddle check Lock.tla -c N=3 --oracle tlc --oracle-timeout 2m",
            "  heddle check Lock.tla --write-classes /tmp/code && javap -c -p /tmp/code/Lock.class",
            "",
            "Exit codes:",
            "  0 holds, or explored     10 an ASSUME is false     11 deadlock",
            "  12 invariant violated    13 property violated      14 Assert failed",
            "  75 evaluation error      76 the same in an invariant after the initial states",
            "  130 interrupted          150 the module does not parse",
            "  151 configuration error  152 limit reached         153 the system refused something",
            "  154 TLC does not agree   2 wrong command line      255 a bug in Heddle");
  }

  @Override
  public Integer call() {
    if (continues && oracleOptions.isAsked()) {
      throw new ConfigurationException(
          DiagnosticCode.USAGE, Span.NONE, "--oracle compares one check: leave out --continue");
    }
    CheckRequest request =
        new CheckRequest(
            modelOptions.request(console),
            searchOptions.engine(),
            searchOptions.workers(),
            searchOptions.limits());
    CheckRequest profiled = profileOptions.applyTo(request);
    SingleCheck chosen = check.minimizing(minimizing).beside(oracleOptions).writing(this::write);
    return (continues
            ? chosen.runContinued(profiled, outputOptions, profileOptions::writeClass)
            : chosen.run(profiled, outputOptions, profileOptions::writeClass))
        .code();
  }

  private void write(CheckResult result) {
    traceFiles.write(result, console);
    dumps.write(result);
  }
}
