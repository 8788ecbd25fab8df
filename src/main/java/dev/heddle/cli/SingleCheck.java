package dev.heddle.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.heddle.Cancellation;
import dev.heddle.CheckListener;
import dev.heddle.CheckRequest;
import dev.heddle.CheckResult;
import dev.heddle.Heddle;
import dev.heddle.LoadedModel;
import dev.heddle.oracle.OracleReport;
import dev.heddle.report.CheckJson;
import dev.heddle.report.CheckText;
import dev.heddle.report.CheckText.WrittenTrace;
import dev.heddle.report.CoverageText;
import dev.heddle.report.OracleText;
import dev.heddle.report.TextStyle;
import dev.heddle.report.ToolText;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs one request and prints what comes of it. */
record SingleCheck(
    Heddle heddle,
    Console console,
    Cancellation cancellation,
    CoverageOptions coverage,
    AsideOptions asides,
    MinimizeOptions minimizing,
    OracleOptions oracle,
    Consumer<CheckResult> files) {
  /** The messages of TLC, with the time of day. */
  static final ToolText TOOL = new ToolText(LocalDateTime::now);

  SingleCheck(
      Heddle heddle, Console console, Cancellation cancellation, CoverageOptions coverage, AsideOptions asides) {
    this(heddle, console, cancellation, coverage, asides, new MinimizeOptions(), new OracleOptions(), _ -> {});
  }

  /** Returns one that shows another counterexample of the same length. */
  SingleCheck minimizing(MinimizeOptions other) {
    return new SingleCheck(heddle, console, cancellation, coverage, asides, other, oracle, files);
  }

  /** Returns one that asks another checker as well. */
  SingleCheck beside(OracleOptions other) {
    return new SingleCheck(heddle, console, cancellation, coverage, asides, minimizing, other, files);
  }

  /** Returns one that hands each result over, for the files that are made of it. */
  SingleCheck writing(Consumer<CheckResult> other) {
    return new SingleCheck(heddle, console, cancellation, coverage, asides, minimizing, oracle, other);
  }

  ExitCode run(CheckRequest request, OutputOptions options) {
    return run(request, options, _ -> {});
  }

  /** Runs a request and hands its model over before it is explored. */
  ExitCode run(CheckRequest request, OutputOptions options, Consumer<LoadedModel> loaded) {
    CheckResult result = check(request, options, loaded);
    Optional<OracleReport> report = report(result, options);
    boolean isDisputed = report.isPresent() && !report.get().agrees();
    if (!isDisputed) {
      return ExitCode.of(result);
    }
    return cancellation.isRequested() ? ExitCode.INTERRUPTED : ExitCode.ORACLE;
  }

  /** Prints a result, and what the other checker says where one is asked. */
  private Optional<OracleReport> report(CheckResult result, OutputOptions options) {
    return
        switch (options.format()) {
          case TEXT, TLC -> {
            print(result, options, Optional.empty());
            console.out().flush();
            Optional<OracleReport> said = oracle.ask(result, cancellation);
            said.ifPresent(other -> console.out().println(OracleText.of(other)));
            yield said;
          }
          case JSON -> {
            Optional<OracleReport> said = oracle.ask(result, cancellation);
            print(result, options, said);
            yield said;
          }
        };
  }

  /**
   * Runs a request, and again without what is violated, and prints what comes of each run.
   *
   * @return the first violation's exit code, or that of the last run
   */
  ExitCode runContinued(CheckRequest request, OutputOptions options, Consumer<LoadedModel> loaded) {
    ImmutableList<CheckResult> results = ContinuedCheck.run(request, single -> check(single, options, loaded));
    switch (options.format()) {
      case TEXT -> {
        results.forEach(result -> printSeparated(result, options));
        console.out().println(verdict(results));
      }
      case JSON -> {
        console.out().println("[");
        for (int i = 0; i < results.size(); i++) {
          console.out().print(i == 0 ? "" : ",\n");
          print(results.get(i), options, Optional.empty());
        }
        console.out().println("]");
      }
      case TLC -> results.forEach(result -> print(result, options, Optional.empty()));
    }
    return ExitCode.of(results.getFirst());
  }

  private void printSeparated(CheckResult result, OutputOptions options) {
    print(result, options, Optional.empty());
    console.out().println();
  }

  private static String verdict(ImmutableList<CheckResult> results) {
    String violated = results.stream().map(CheckResult::property).flatMap(Optional::stream).collect(joining(", "));
    return violated.isEmpty()
        ? results.getFirst().verdict().word() + ": nothing is violated"
        : "violated: " + violated;
  }

  private CheckResult check(CheckRequest request, OutputOptions options, Consumer<LoadedModel> loaded) {
    CheckResult result =
        switch (options.format()) {
          case TEXT, JSON -> {
            ProgressLine progress = new ProgressLine(console, options.showsProgress());
            try (RunListener listener = new RunListener(console, progress, asides, loaded)) {
              yield check(request, listener);
            }
          }
          case TLC -> {
            try (ToolListener listener = new ToolListener(console, asides, loaded)) {
              listener.begin(request);
              yield check(request, listener);
            }
          }
        };
    asides.warn(result.coverageWarnings(), console);
    files.accept(result);
    return result;
  }

  private CheckResult check(CheckRequest request, CheckListener listener) {
    return asides.shown(minimizing.apply(heddle.check(request, listener, cancellation), console));
  }

  private void print(CheckResult result, OutputOptions options, Optional<OracleReport> report) {
    Path directory = options.traceDirectory(console, result.model().system().name());
    Optional<WrittenTrace> written = new TraceOutput(directory, options.notesTime()).write(result);
    TextStyle style = asides.style(options.style(console));
    ToolText tool = asides.toolText();
    console.out().print(
        switch (options.format()) {
          case TEXT ->
              (coverage.isPrinted() ? CoverageText.of(result, style) : "") + CheckText.of(result, written, style);
          case JSON -> new CheckJson().of(result, written, report);
          case TLC ->
              tool.said(
                  tool.found(result, written.map(WrittenTrace::trace))
                      + (coverage.isPrinted() ? tool.coverage(result) : "")
                      + tool.end(result));
        });
  }
}
