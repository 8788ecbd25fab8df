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
import dev.heddle.report.NecessityText;
import dev.heddle.report.SuiteJson;
import dev.heddle.report.SuiteText;
import dev.heddle.suite.Cell;
import dev.heddle.suite.CellResult;
import dev.heddle.suite.Necessity;
import dev.heddle.suite.Repetition;
import dev.heddle.suite.RunOptions;
import dev.heddle.suite.Suite;
import dev.heddle.suite.SuiteFiles;
import dev.heddle.suite.SuiteReader;
import dev.heddle.suite.SuiteResult;
import dev.heddle.suite.SuiteRunner;
import dev.heddle.suite.Variant;
import java.nio.file.Path;
import java.time.Duration;
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
      "  heddle verify models/thp --necessity merged",
      "                                           which hunks of the patch are needed",
      "  heddle verify models/counter --compare   what the patch forbids that the old code does",
      "  git bisect run heddle verify models/thp --bisect",
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

  @Option(
      names = "--repeat",
      paramLabel = "N",
      defaultValue = "1",
      description = "Runs every cell N times, with other numbers of workers and on both engines, and fails if a result"
          + " differs.")
  private int repetitions;

  @Option(
      names = "--necessity",
      paramLabel = "VARIANT",
      description = "Turns each hunk of VARIANT off alone, a constant in which it differs from the old variant, and"
          + " shows the property that then fails, or that none does.")
  private String necessity;

  @Option(
      names = "--compare",
      description = "Shows also what the old variant can reach and the others no longer can: labels, steps, two"
          + " processes at two labels at a time; and new deadlocks. Explores every state of each, whatever is"
          + " violated.")
  private boolean compare;

  @Option(
      names = "--bisect",
      description = "Exits as git bisect run wants it: 0 as expected, 1 not, 125 if that cannot be judged.")
  private boolean bisect;

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
    try {
      ExitCode code = necessity == null ? verify() : inquire();
      return bisect ? code.forBisect() : code.code();
    } catch (SpecException mistake) {
      if (!bisect) {
        throw mistake;
      }
      console.err().print(DiagnosticText.of(mistake.diagnostics(), console));
      return ExitCode.NOT_TESTABLE;
    }
  }

  private ExitCode verify() {
    reportOptions.requireWritable(console);
    List<SuiteResult> results = new ArrayList<>();
    ImmutableMap.Builder<CellResult, Path> traces = ImmutableMap.builder();
    ComparedVariants compared = new ComparedVariants(heddle, console, outputOptions);
    try {
      for (Selection selection : selections()) {
        results.add(run(selection, traces));
        if (compare) {
          compared.compare(selection.suite(), selection.cells(), runOptions(selection.suite()), cancellation);
        }
      }
    } catch (SpecException mistake) {
      reportOptions.write(
          new GateReport(
              ImmutableList.copyOf(results), traces.buildOrThrow(), mistake.diagnostics(), compared.all()),
          console);
      throw mistake;
    }
    GateReport report =
        new GateReport(ImmutableList.copyOf(results), traces.buildOrThrow(), ImmutableList.of(), compared.all());
    conclude(report);
    reportOptions.write(report, console);
    if (accept) {
      return new SuiteAcceptance(console).accept(report);
    }
    ExitCode code = exitCode(report);
    return code == ExitCode.SUCCESS && !isSteady(report) ? ExitCode.DIFFERENT : code;
  }

  /** Runs everything again as often as was asked for, and says whether that came to the same. */
  private boolean isSteady(GateReport report) {
    boolean isSteady = true;
    for (SuiteResult result : report.results()) {
      ImmutableList<String> differences =
          new Repetition(heddle, runOptions(result.suite())).differences(result, repetitions - 1, cancellation);
      differences.forEach(console.err()::println);
      isSteady = isSteady && differences.isEmpty();
    }
    return isSteady;
  }

  /** Shows of each hunk of the variant whether a property fails without it. */
  private ExitCode inquire() {
    boolean isDecided = true;
    boolean isFound = false;
    for (Selection selection : selections()) {
      Suite suite = selection.suite();
      Variant variant = suite.variants().get(necessity);
      if (variant != null && !Necessity.switches(suite, variant).isEmpty()) {
        isFound = true;
        ProgressLine progress = new ProgressLine(console, outputOptions.showsProgress());
        long start = System.nanoTime();
        ImmutableList<Necessity.Hunk> hunks =
            new Necessity(heddle, runOptions(suite))
                .of(
                    suite,
                    variant,
                    hunk -> progress.show(hunk.constant(), Duration.ofNanos(System.nanoTime() - start)),
                    cancellation);
        progress.clear();
        console.out().print(NecessityText.of(necessity, hunks, outputOptions.style(console)));
        isDecided = isDecided && hunks.stream().allMatch(Necessity.Hunk::isDecided);
      }
    }
    if (!isFound) {
      throw new ConfigurationException(
          DiagnosticCode.USAGE,
          Span.NONE,
          "no suite has a variant `" + necessity + "` that differs from the old one by constants");
    }
    return isDecided ? ExitCode.SUCCESS : ExitCode.DIFFERENT;
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
    if (compare) {
      ComparedVariants.requireOld(selections.stream().flatMap(selection -> selection.cells().stream()).toList());
    }
    return selections;
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
        searchOptions.limits(),
        budgetOptions.budget(),
        console.directory(),
        outputOptions.traceDirectory(console, suite.name()),
        Optional.ofNullable(cache));
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

  private ExitCode exitCode(GateReport report) {
    boolean isInterrupted =
        report.results().stream()
            .flatMap(result -> result.cells().stream())
            .anyMatch(cell -> cell.verdict() == Verdict.INTERRUPTED);
    if (isInterrupted) {
      return ExitCode.INTERRUPTED;
    }
    if (report.isAsExpected()) {
      return ExitCode.SUCCESS;
    }
    return bisect && isUndecided(report) ? ExitCode.LIMIT : ExitCode.DIFFERENT;
  }

  /** Returns whether what is not as expected came to no verdict, so that nothing is known to be wrong. */
  private static boolean isUndecided(GateReport report) {
    return report.results().stream()
        .flatMap(result -> result.cells().stream())
        .filter(cell -> !cell.isAsExpected())
        .allMatch(cell -> cell.verdict() == Verdict.LIMIT || cell.verdict() == Verdict.ERROR);
  }
}
