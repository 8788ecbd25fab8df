package dev.heddle.cli;

import dev.heddle.Engine;
import dev.heddle.Heddle;
import dev.heddle.LoadedModel;
import dev.heddle.ReplayRequest;
import dev.heddle.diagnostic.SourceFiles;
import dev.heddle.report.ReplayText;
import dev.heddle.report.ScheduleText;
import dev.heddle.suite.Cell;
import dev.heddle.trace.ItfReader;
import dev.heddle.trace.Reasons;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.Replay;
import dev.heddle.trace.ScheduleReplay;
import dev.heddle.trace.ScheduleRun;
import dev.heddle.trace.TraceOrigin.SuiteCell;
import dev.heddle.trace.TraceReplay;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** Steps a trace through its model again. */
final class ReplayCommand implements Callable<Integer> {
  private Path file;
  private Path model;
  private String variant;
  private Path suite;

  private final StyleOptions styleOptions = new StyleOptions();

  private final Heddle heddle;
  private final Console console;

  ReplayCommand(Heddle heddle, Console console) {
    this.heddle = heddle;
    this.console = console;
  }

  /** {@return what the command line may say} */
  CommandSpec spec() {
    Declaration to = Declaration.of("replay", this);
    to.usage()
        .description(
            "Steps a trace through the model that it was found in, or through another, and says whether each step"
                + " is a step of the model and whether its end still violates the property.",
            "Exits with 0 if it does, and with 1 if not.",
            "With --against, takes the same schedule on another variant of the trace's suite: the same threads in"
                + " the same order, as long as each can take the step of the same name. Shows the first step that"
                + " is another there, blocked or missing, with source and state of both sides. Exits with 0"
                + " whatever the other variant does.")
        .footerHeading("%nExamples:%n")
        .footer(
            "  heddle trace replay traces/Lock/Mutex.itf.json",
            "  heddle trace replay traces/Lock/Mutex.itf.json --model fixed/Lock.tla",
            "  heddle trace replay traces/thp/direct-io-vs-split--v3.0.itf.json --against merged");
    to.parameter(Path.class, value -> file = value, 0)
        .paramLabel("FILE")
        .description("The trace.");
    to.option(Path.class, value -> model = value, "--model")
        .paramLabel("FILE.tla")
        .description(
            "The model to step through, with the same constants and properties. Default: the one noted in the"
                + " trace.");
    to.option(String.class, value -> variant = value, "--against")
        .paramLabel("VARIANT")
        .description("The variant of the trace's suite on which to take the same schedule.");
    to.option(Path.class, value -> suite = value, "--suite")
        .paramLabel("FILE")
        .description("With --against: the suite. Default: suite.json beside the model that is noted in the trace.");
    styleOptions.declare(to);
    return to.spec();
  }

  @Override
  public Integer call() {
    RecordedTrace trace = new ItfReader().read(file);
    if (variant != null) {
      console.out().print(against(trace));
      return ExitCode.SUCCESS.code();
    }
    LoadedModel loaded =
        heddle.load(ReplayRequest.of(trace, file, Optional.ofNullable(model)), Engine.EVALUATOR, _ -> {});
    Replay replay = TraceReplay.run(loaded.system(), trace, file.toString());
    console.out().print(ReplayText.of(trace, replay));
    return exitCode(replay).code();
  }

  private String against(RecordedTrace trace) {
    Cell cell = AgainstVariant.of(trace, file, Optional.ofNullable(suite), variant);
    LoadedModel other = heddle.load(cell.request(), Engine.EVALUATOR, _ -> {});
    ScheduleRun run = ScheduleReplay.run(other.system(), trace);
    String here = trace.origin().place().map(SuiteCell::variant).orElse("the trace");
    return ScheduleText.of(
        trace, run, new ScheduleText.Sides(here, variant), styleOptions.style(console), new Reasons(new SourceFiles()));
  }

  private static ExitCode exitCode(Replay replay) {
    return switch (replay.end()) {
      case Replay.End.Violated _, Replay.End.Unjudged _ -> ExitCode.SUCCESS;
      case Replay.End.NotViolated _, Replay.End.Unfair _, Replay.End.NotInitial _, Replay.End.NoStep _ ->
          ExitCode.DIFFERENT;
    };
  }
}
