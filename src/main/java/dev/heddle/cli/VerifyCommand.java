package dev.heddle.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.Cancellation;
import dev.heddle.Heddle;
import dev.heddle.Verdict;
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
import dev.heddle.suite.SuiteFiles;
import dev.heddle.suite.SuiteReader;
import dev.heddle.suite.SuiteResult;
import dev.heddle.suite.SuiteRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks suites. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Checks every cell of verification suites, scenario x variant, and compares each with what the suite expects.",
      "Prints the matrix, what became of each property from the old variant to the others, and what is not as expected."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  heddle verify                           every suite below models/",
      "  heddle verify models/thp --only 'direct-io*'",
      "  heddle verify models/thp --only '*--v3.0' --format json",
      "  heddle verify models/thp --accept       make what was found what is expected",
      "  heddle verify --cache .heddle-cache      check again only what has changed",
      "  heddle verify --junit junit.xml --sarif heddle.sarif --timeout 5m --run-timeout 30m",
      "",
      "Exit codes:",
      "  0 all is as expected    1 something is not    151 a suite is wrong    150 a model does not parse",
      "  130 interrupted         2 wrong command line  153 a report cannot be written  255 a bug in Heddle"
    })
final class VerifyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "SUITE",
      arity = "0..*",
      description = "A suite file, or a directory: every suite.json in it or below. Default: models.")
  private List<Path> places = List.of();

  @Option(
      names = "--only",
      paramLabel = "PATTERN",
      description = "Runs the cells whose name, SCENARIO--VARIANT, matches; * stands for anything. Repeatable.")
  private List<String> patterns = List.of();

  @Option(
      names = "--accept",
      description = "Writes what was found into the suites, where it is not what they expect, and shows each change."
          + " A cell that came to no verdict is not accepted.")
  private boolean accept;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Keeps findings in this directory. A cell of which nothing has changed, neither model, constants,"
          + " properties, options nor Heddle itself, is answered from there.")
  private Path cache;

  @Mixin private SearchOptions searchOptions;
  @Mixin private BudgetOptions budgetOptions = new BudgetOptions();
  @Mixin private OutputOptions outputOptions;
  @Mixin private ReportOptions reportOptions;

  private final Heddle heddle;
  private final Console console;
  private final Cancellation cancellation;

  VerifyCommand(Heddle heddle, Console console, Cancellation cancellation) {
    this.heddle = heddle;
    this.console = console;
    this.cancellation = cancellation;
  }

  @Override
  public Integer call() {
    reportOptions.requireWritable(console);
    List<SuiteResult> results = new ArrayList<>();
    ImmutableMap.Builder<CellResult, Path> traces = ImmutableMap.builder();
    try {
      for (Selection selection : selections()) {
        results.add(run(selection, traces));
      }
    } catch (SpecException mistake) {
      reportOptions.write(
          new GateReport(ImmutableList.copyOf(results), traces.buildOrThrow(), mistake.diagnostics()), console);
      throw mistake;
    }
    GateReport report = new GateReport(ImmutableList.copyOf(results), traces.buildOrThrow(), ImmutableList.of());
    conclude(report);
    reportOptions.write(report, console);
    return accept ? new SuiteAcceptance(console).accept(report).code() : exitCode(report).code();
  }

  /** The cells of a suite that are to be run. */
  private record Selection(Suite suite, ImmutableList<Cell> cells) {}

  private List<Selection> selections() {
    List<Path> chosen = places.isEmpty() ? List.of(console.directory().resolve("models")) : places;
    CellFilter filter = new CellFilter(patterns);
    List<Selection> selections =
        SuiteFiles.find(chosen).stream()
            .map(SuiteReader::read)
            .map(
                suite ->
                    new Selection(
                        suite, suite.cells().stream().filter(filter::accepts).collect(ImmutableList.toImmutableList())))
            .filter(selection -> !selection.cells().isEmpty())
            .toList();
    if (selections.isEmpty()) {
      throw new ConfigurationException(
          DiagnosticCode.USAGE, Span.NONE, "no cell matches; cells are named SCENARIO--VARIANT");
    }
    return selections;
  }

  private SuiteResult run(Selection selection, ImmutableMap.Builder<CellResult, Path> traces) {
    Suite suite = selection.suite();
    RunOptions options =
        new RunOptions(
            searchOptions.engine(),
            searchOptions.workers(),
            searchOptions.limits(),
            budgetOptions.budget(),
            console.directory(),
            outputOptions.traceDirectory(console, suite.name()),
            Optional.ofNullable(cache));
    ProgressLine progress = new ProgressLine(console, outputOptions.showsProgress());
    SuiteProgress listener = new SuiteProgress(progress, selection.cells());
    SuiteResult result = new SuiteRunner(heddle, options).run(suite, selection.cells(), listener, cancellation);
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

  private void conclude(GateReport report) {
    switch (outputOptions.format()) {
      case JSON -> console.out().print(new SuiteJson().of(report));
      case TEXT -> {
        report.traces().values().stream().map(Path::getParent).distinct()
            .forEach(directory -> console.out().println("Traces: " + directory));
        console.out().println(SuiteText.verdict(report));
      }
    }
    console.out().flush();
  }

  private static ExitCode exitCode(GateReport report) {
    boolean isInterrupted =
        report.results().stream()
            .flatMap(result -> result.cells().stream())
            .anyMatch(cell -> cell.verdict() == Verdict.INTERRUPTED);
    if (isInterrupted) {
      return ExitCode.INTERRUPTED;
    }
    return report.isAsExpected() ? ExitCode.SUCCESS : ExitCode.DIFFERENT;
  }
}
