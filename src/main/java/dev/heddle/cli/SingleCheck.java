package dev.heddle.cli;

import dev.heddle.Cancellation;
import dev.heddle.CheckRequest;
import dev.heddle.CheckResult;
import dev.heddle.Heddle;
import dev.heddle.LoadedModel;
import dev.heddle.report.CheckJson;
import dev.heddle.report.CheckText;
import dev.heddle.report.CheckText.WrittenTrace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs one request and prints what comes of it. */
record SingleCheck(Heddle heddle, Console console, Cancellation cancellation) {
  ExitCode run(CheckRequest request, OutputOptions options) {
    return run(request, options, _ -> {});
  }

  /** Runs a request and hands its model over before it is explored. */
  ExitCode run(CheckRequest request, OutputOptions options, Consumer<LoadedModel> loaded) {
    ProgressLine progress = new ProgressLine(console, options.showsProgress());
    CheckResult result = heddle.check(request, new RunListener(console, progress, loaded), cancellation);
    progress.clear();
    Path directory = options.traceDirectory(console, result.model().system().name());
    Optional<WrittenTrace> written = new TraceOutput(directory, options.notesTime()).write(result);
    console.out().print(
        switch (options.format()) {
          case TEXT -> CheckText.of(result, written, options.style(console));
          case JSON -> new CheckJson().of(result, written);
        });
    return ExitCode.of(result);
  }
}
