package dev.heddle.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.Cancellation;
import dev.heddle.Heddle;
import dev.heddle.Minimize;
import dev.heddle.Verdict;
import dev.heddle.cli.ChosenCells.Selection;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.SpecException;
import dev.heddle.report.GateReport;
import dev.heddle.report.SuiteJson;
import dev.heddle.report.SuiteText;
import dev.heddle.suite.Cell;
import dev.heddle.suite.CellResult;
import dev.heddle.suite.RunOptions;
import dev.heddle.suite.Suite;
import dev.heddle.suite.SuiteResult;
import dev.heddle.suite.SuiteRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Checks suites. */
final class VerifyCommand implements Callable<Integer> {
  private final ChosenCells chosen = new ChosenCells();
  private boolean accept;
  private Path cache;
  private int repetitions;
  private String necessity;
  private boolean compare;
  private boolean bisect;
  private boolean mutants;

  private final SearchOptions searchOptions = new SearchOptions();
  private final BudgetOptions budgetOptions = new BudgetOptions();
  private final MinimizeOptions minimizing = new MinimizeOptions();
  private final OutputOptions outputOptions = new OutputOptions();
  private final ReportOptions reportOptions = new ReportOptions();

  private final Heddle heddle;
  private final Console console;
  private final Cancellation cancellation;

  VerifyCommand(Heddle heddle, Console console, Cancellation cancellation) {
    this.heddle = heddle;
    this.console = console;
    this.cancellation = cancellation;
  }

  /** {@return what the command line may say} */
  CommandSpec spec() {
    Declaration to = Declaration.of("verify", this);
    describe(to.usage());
    chosen.declare(to);
    to.flag(value -> accept = value, "--accept")
        .description(
            "Writes what was found into the suites, where it is not what they expect, and shows each change."
                + " A cell that came to no verdict is not accepted.");
    to.option(Path.class, value -> cache = value, "--cache")
        .paramLabel("DIR")
        .description(
            "Keeps findings in this directory. A cell of which nothing has changed, neither model, constants,"
                + " properties, options nor Heddle itself, is answered from there.");
    to.option(Integer.class, value -> repetitions = value, "--repeat")
        .paramLabel("N")
        .defaultValue("1")
        .description(
            "Runs every cell N times, with other numbers of workers and on both engines, and fails if a result"
                + " differs.");
    to.option(String.class, value -> necessity = value, "--necessity")
        .paramLabel("VARIANT")
        .description(
            "Turns each hunk of VARIANT off alone, a constant in which it differs from the old variant, and"
                + " shows the property that then fails, or that none does.");
    to.flag(value -> compare = value, "--compare")
        .description(
            "Shows also what the old variant can reach and the others no longer can: labels, steps, two"
                + " processes at two labels at a time; and new deadlocks. Explores every state of each, whatever is"
                + " violated.");
    to.flag(value -> bisect = value, "--bisect")
        .description(
            "Exits as git bisect run wants it: 0 as expected, 1 not, 125 if that cannot be judged. With"
                + " --variants also shows where the verdict of each property changes from one to the next.");
    to.flag(value -> mutants = value, "--mutants")
        .description("Also makes the mutants of each suite that demands a score, and fails if it is not reached.");
    searchOptions.declare(to);
    budgetOptions.declare(to);
    minimizing.declare(to);
    outputOptions.declare(to);
    reportOptions.declare(to);
    return to.spec();
  }

  private static void describe(UsageMessageSpec usage) {
    usage
        .sortOptions(false)
        .description(
            "Checks every cell of verification suites, scenario x variant, and compares each with what the suite"
                + " expects.",
            "Prints the matrix, what became of each property from the old variant to the others, and what is not as"
                + " expected.")
        .footerHeading("%nExamples:%n")
        .footer(
            "  heddle verify                           every suite below models/",
            "  heddle verify models/thp --only 'direct-io*'",
            "  heddle verify models/thp --only '*--v3.0' --format json",
            "  heddle verify models/thp --accept       make what was found what is expected",
            "  heddle verify models/thp --necessity merged",
            "                                           which hunks of the patch are needed",
            "  heddle verify models/counter --compare   what the patch forbids that the old code does",
            "  heddle verify models/thp --mutants       fail also if the properties notice too few mistakes",
            "  git bisect run heddle verify models/thp --bisect",
            "  heddle verify models/thp --bisect --variants v3.0..v4.5",
            "                                           where the verdict of each property changes",
            "  heddle verify --cache .heddle-cache      check again only what has changed",
            "  heddle verify --junit junit.xml --sarif heddle.sarif --timeout 5m --run-timeout 30m",
            "",
            "Exit codes:",
            "  0 all is as expected    1 something is not    151 a suite is wrong    150 a model does not parse",
            "  130 interrupted         2 wrong command line  153 a report cannot be written  255 a bug in Heddle");
  }

  @Override
  public Integer call() {
    try {
      requireSensible();
      ExitCode code = verify();
      return bisect ? code.forBisect() : code.code();
    } catch (SpecException mistake) {
      if (!bisect) {
        throw mistake;
      }
      console.err().print(DiagnosticText.of(mistake.diagnostics(), console));
      return ExitCode.NOT_TESTABLE;
    }
  }

  /** Refuses what would be passed by in silence. */
  private void requireSensible() {
    if (outputOptions.format() == OutputOptions.Format.TLC) {
      throw refusal("--format tlc is for `heddle check` and `heddle simulate`: TLC knows no suites");
    }
    if (repetitions < 1) {
      throw refusal("got " + repetitions + " for --repeat, wanted at least 1");
    }
    if (necessity != null && (accept || compare || bisect || mutants || repetitions > 1)) {
      throw refusal(
          "--necessity asks about other cells than the suite's: it cannot be combined with --accept, --compare,"
              + " --bisect, --mutants or --repeat");
    }
  }

  private static ConfigurationException refusal(String message) {
    return new ConfigurationException(DiagnosticCode.USAGE, Span.NONE, message);
  }

  private ExitCode verify() {
    reportOptions.requireWritable(chosen.places(), console);
    reportOptions.deleteOld();
    List<SuiteResult> results = new ArrayList<>();
    ImmutableMap.Builder<CellResult, Path> traces = ImmutableMap.builder();
    SuiteInquiries inquiries = new SuiteInquiries(heddle, console, outputOptions, cancellation);
    try {
      ImmutableList<Selection> selections = chosen.selections(console);
      if (necessity == null) {
        requireQuestions(selections);
        selections.forEach(selection -> results.add(answer(selection, traces, inquiries)));
      } else {
        requireHunks(selections, inquiries);
      }
    } catch (SpecException mistake) {
      reportOptions.write(
          new GateReport(
              ImmutableList.copyOf(results), traces.buildOrThrow(), mistake.diagnostics(), inquiries.all()),
          console);
      throw mistake;
    }
    GateReport report =
        new GateReport(ImmutableList.copyOf(results), traces.buildOrThrow(), ImmutableList.of(), inquiries.all());
    conclude(report);
    reportOptions.write(report, console);
    ExitCode code = exitCode(report);
    return accept && code != ExitCode.INTERRUPTED ? new SuiteAcceptance(console).accept(report) : code;
  }

  private void requireQuestions(List<Selection> selections) {
    if (compare && selections.stream().flatMap(selection -> selection.cells().stream()).noneMatch(Cell::hasOld)) {
      throw refusal("nothing to compare: no chosen cell is of a variant beside `old` in a scenario that `old` has too");
    }
    if (mutants && selections.stream().noneMatch(selection -> selection.suite().mutation().isPresent())) {
      throw refusal("no suite with a chosen cell has a `mutation`, so that there are no mutants to try");
    }
  }

  private void requireHunks(List<Selection> selections, SuiteInquiries inquiries) {
    boolean isFound = false;
    for (Selection selection : selections) {
      isFound = inquiries.necessity(selection, necessity, runOptions(selection.suite())) || isFound;
    }
    if (!isFound) {
      throw refusal("no suite has a variant `" + necessity + "` that differs from the old one by constants");
    }
  }

  private SuiteResult answer(
      Selection selection, ImmutableMap.Builder<CellResult, Path> traces, SuiteInquiries inquiries) {
    SuiteResult result = run(selection, traces);
    RunOptions options = runOptions(selection.suite());
    if (compare) {
      inquiries.compare(selection, options);
    }
    if (bisect && chosen.isOrdered()) {
      inquiries.follow(selection, result, options);
    }
    if (repetitions > 1) {
      inquiries.repeat(result, repetitions - 1, options);
    }
    if (mutants && selection.suite().mutation().isPresent()) {
      inquiries.mutate(selection, options);
    }
    return result;
  }

  private SuiteResult run(Selection selection, ImmutableMap.Builder<CellResult, Path> traces) {
    Suite suite = selection.suite();
    ProgressLine progress = new ProgressLine(console, outputOptions.showsProgress());
    SuiteProgress listener = new SuiteProgress(progress, selection.cells());
    SuiteResult result =
        new SuiteRunner(heddle, runOptions(suite)).run(suite, selection.cells(), listener, cancellation);
    progress.clear();
    TraceOutput output =
        new TraceOutput(outputOptions.traceDirectory(console, suite.name()), outputOptions.notesTime());
    for (CellResult cell : result.cells()) {
      cell.finding()
          .flatMap(found -> output.write(found, cell.cell().place(), console.directory()))
          .ifPresent(file -> traces.put(cell, file));
      console.err().print(DiagnosticText.of(cell.mistakes(), console));
    }
    if (outputOptions.format() == OutputOptions.Format.TEXT) {
      console.out().println(SuiteText.of(result, outputOptions.style(console)));
      console.out().flush();
    }
    return result;
  }

  private RunOptions runOptions(Suite suite) {
    return new RunOptions(
        searchOptions.engine(),
        searchOptions.workers(),
        minimizing.what().orElse(Minimize.SWITCHES),
        searchOptions.limits(),
        budgetOptions.budget(),
        console.directory(),
        outputOptions.traceDirectory(console, suite.name()),
        Optional.ofNullable(cache));
  }

  private void conclude(GateReport report) {
    switch (outputOptions.format()) {
      case JSON -> console.out().print(new SuiteJson().of(report));
      case TLC -> throw new IllegalStateException("refused at the start");
      case TEXT -> {
        report.traces().values().stream().map(Path::getParent).distinct()
            .forEach(directory -> console.out().println("Traces: " + directory));
        console.out().println(SuiteText.verdict(report));
      }
    }
    console.out().flush();
  }

  private ExitCode exitCode(GateReport report) {
    if (cancellation.isRequested()) {
      return ExitCode.INTERRUPTED;
    }
    if (report.isAsExpected()) {
      return ExitCode.SUCCESS;
    }
    return bisect && isUndecided(report) ? ExitCode.LIMIT : ExitCode.DIFFERENT;
  }

  /** Returns whether what is not as expected came to no verdict, so that nothing is known to be wrong. */
  private static boolean isUndecided(GateReport report) {
    return report.inquiries().stream().allMatch(inquiry -> inquiry.problem().isEmpty())
        && report.results().stream()
        .flatMap(result -> result.cells().stream())
        .filter(cell -> !cell.isAsExpected())
        .allMatch(cell -> cell.verdict() == Verdict.LIMIT || cell.verdict() == Verdict.ERROR);
  }
}
