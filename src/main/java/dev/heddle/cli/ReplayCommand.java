package dev.heddle.cli;

import dev.heddle.Engine;
import dev.heddle.Heddle;
import dev.heddle.LoadedModel;
import dev.heddle.ReplayRequest;
import dev.heddle.report.ReplayText;
import dev.heddle.trace.ItfReader;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.Replay;
import dev.heddle.trace.TraceReplay;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Steps a trace through its model again. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Steps a trace through the model that it was found in, or through another, and says whether each step is a step"
          + " of the model and whether its end still violates the property.",
      "Exits with 0 if it does, and with 1 if not."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  heddle trace replay traces/Lock/Mutex.itf.json",
      "  heddle trace replay traces/Lock/Mutex.itf.json --model fixed/Lock.tla"
    })
final class ReplayCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The trace.")
  private Path file;

  @Option(
      names = "--model",
      paramLabel = "FILE.tla",
      description = "The model to step through, with the same constants and properties. Default: the one noted in the"
          + " trace.")
  private Path model;

  private final Heddle heddle;
  private final Console console;

  ReplayCommand(Heddle heddle, Console console) {
    this.heddle = heddle;
    this.console = console;
  }

  @Override
  public Integer call() {
    RecordedTrace trace = new ItfReader().read(file);
    LoadedModel loaded =
        heddle.load(ReplayRequest.of(trace, file, Optional.ofNullable(model)), Engine.EVALUATOR, _ -> {});
    Replay replay = TraceReplay.run(loaded.system(), trace, file.toString());
    console.out().print(ReplayText.of(trace, replay));
    return exitCode(replay).code();
  }

  private static ExitCode exitCode(Replay replay) {
    return switch (replay.end()) {
      case Replay.End.Violated _, Replay.End.Unjudged _ -> ExitCode.SUCCESS;
      case Replay.End.NotViolated _, Replay.End.NotInitial _, Replay.End.NoStep _ -> ExitCode.DIFFERENT;
    };
  }
}
