package dev.heddle.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.Cancellation;
import dev.heddle.Heddle;
import dev.heddle.Verdict;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.report.CheckText.WrittenTrace;
import dev.heddle.report.SuiteJson;
import dev.heddle.report.SuiteText;
import dev.heddle.suite.Cell;
import dev.heddle.suite.CellResult;
import dev.heddle.suite.Suite;
import dev.heddle.suite.SuiteFiles;
import dev.heddle.suite.SuiteReader;
import dev.heddle.suite.SuiteResult;
import dev.heddle.suite.SuiteRunner;
import dev.heddle.trace.TraceOrigin.SuiteCell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
      "",
      "Exit codes:",
      "  0 all is as expected    1 something is not    151 a suite is wrong    150 a model does not parse",
      "  130 interrupted         2 wrong command line  255 a bug in Heddle"
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

  @Mixin private SearchOptions searchOptions;
  @Mixin private OutputOptions outputOptions;

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
    List<Path> chosen = places.isEmpty() ? List.of(console.directory().resolve("models")) : places;
    List<Suite> suites = SuiteFiles.find(chosen).stream().map(SuiteReader::read).toList();
    CellFilter filter = new CellFilter(patterns);
    if (suites.stream().noneMatch(suite -> suite.cells().stream().anyMatch(filter::accepts))) {
      throw new ConfigurationException(
          DiagnosticCode.USAGE, Span.NONE, "no cell matches; cells are named SCENARIO--VARIANT");
    }
    SuiteRunner runner =
        new SuiteRunner(heddle, searchOptions.engine(), searchOptions.workers(), searchOptions.limits());
    List<SuiteResult> results = new ArrayList<>();
    ImmutableMap.Builder<CellResult, Path> traces = ImmutableMap.builder();
    for (Suite suite : suites) {
      ImmutableList<Cell> cells =
          suite.cells().stream().filter(filter::accepts).collect(ImmutableList.toImmutableList());
      if (!cells.isEmpty()) {
        results.add(run(runner, suite, cells, traces));
      }
    }
    conclude(results, traces.buildOrThrow());
    return exitCode(results).code();
  }

  private SuiteResult run(
      SuiteRunner runner, Suite suite, ImmutableList<Cell> cells, ImmutableMap.Builder<CellResult, Path> traces) {
    ProgressLine progress = new ProgressLine(console, outputOptions.showsProgress());
    SuiteResult result = runner.run(suite, cells, new SuiteProgress(progress, cells.size()), cancellation);
    progress.clear();
    TraceOutput output =
        new TraceOutput(outputOptions.traceDirectory(console, suite.name()), outputOptions.notesTime());
    for (CellResult cell : result.cells()) {
      SuiteCell place = new SuiteCell(suite.name(), cell.cell().scenario().id(), cell.cell().variant().name());
      cell.result()
          .flatMap(found -> output.write(found, place))
          .flatMap(WrittenTrace::file)
          .ifPresent(file -> traces.put(cell, file));
      console.err().print(DiagnosticText.of(cell.mistakes(), console));
    }
    if (outputOptions.format() == OutputOptions.Format.TEXT) {
      console.out().println(SuiteText.of(result, outputOptions.style(console)));
      console.out().flush();
    }
    return result;
  }

  private void conclude(List<SuiteResult> results, ImmutableMap<CellResult, Path> traces) {
    switch (outputOptions.format()) {
      case JSON -> console.out().print(new SuiteJson().of(results, traces));
      case TEXT -> {
        traces.values().stream().map(Path::getParent).distinct()
            .forEach(directory -> console.out().println("Traces: " + directory));
        console.out().println(SuiteText.verdict(results));
      }
    }
  }

  private static ExitCode exitCode(List<SuiteResult> results) {
    boolean isInterrupted =
        results.stream()
            .flatMap(result -> result.cells().stream())
            .anyMatch(cell -> cell.verdict() == Verdict.INTERRUPTED);
    if (isInterrupted) {
      return ExitCode.INTERRUPTED;
    }
    return results.stream().allMatch(SuiteResult::isAsExpected) ? ExitCode.SUCCESS : ExitCode.DIFFERENT;
  }
}
