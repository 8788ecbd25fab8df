package dev.heddle.report;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heddle.CheckRequest;
import dev.heddle.CheckResult;
import dev.heddle.LoadedModel;
import dev.heddle.checker.Counts;
import dev.heddle.checker.Outcome;
import dev.heddle.checker.ProgressListener.Extent;
import dev.heddle.checker.ProgressListener.Progress;
import dev.heddle.checker.Strategy;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticRenderer;
import dev.heddle.diagnostic.PlainFormat;
import dev.heddle.diagnostic.SourceFiles;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.SpecException;
import dev.heddle.diagnostic.SyntaxException;
import dev.heddle.trace.RecordedTrace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A check in the messages of TLC's {@code -tool}: what editors for TLA+ show, they read from these. Each method returns
 * whole messages, to be printed in the order of the methods.
 *
 * @param now gives the time that messages state
 * @param shown how much of the states of a counterexample is told
 * @param unsaid the numbers of the messages that are left out
 */
public record ToolText(Supplier<LocalDateTime> now, StatesShown shown, ImmutableSet<Integer> unsaid) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final double SECONDS_PER_MINUTE = 60;

  /** Tells whole states in all messages. */
  public ToolText(Supplier<LocalDateTime> now) {
    this(now, StatesShown.WHOLE, ImmutableSet.of());
  }

  /** Returns messages without those that are left out. */
  public String said(String messages) {
    return unsaid.stream().reduce(messages, (rest, number) -> ToolMessage.without(number, rest), (a, b) -> b);
  }

  /** Returns what is said before the model is read. */
  public String beginning(CheckRequest request, String version) {
    String workers = VerdictLine.count(request.workers(), "worker");
    String mode =
        switch (request.strategy()) {
          case Strategy.Exhaustive _ ->
              ToolMessage.CHECKING.of("Running breadth-first search Model-Checking with " + workers + ".");
          case Strategy.RandomWalks walks ->
              ToolMessage.SIMULATING.of(
                  "Running Random Simulation with seed " + walks.seed() + " with " + workers + ".");
        };
    return ToolMessage.VERSION.of(version) + mode + ToolMessage.PARSING.of("Starting SANY...");
  }

  /** Returns what is said once the model is read. */
  public String loaded(LoadedModel model) {
    ImmutableList<Path> modules =
        model.files().read().keySet().stream()
            .filter(file -> file.toString().endsWith(".tla"))
            .collect(ImmutableList.toImmutableList());
    String files = modules.stream().map(file -> "Parsing file " + file.toAbsolutePath() + "\n").collect(joining());
    String names =
        modules.stream().map(file -> "Semantic processing of module " + module(file) + "\n").collect(joining());
    return files
        + names
        + ToolMessage.PARSED.of("SANY finished.")
        + ToolMessage.STARTING.of("Starting... (" + time() + ")")
        + ToolMessage.COMPUTING_INITIAL_STATES.of("Computing initial states...");
  }

  /** Returns what is said once the initial states are known. */
  public String initialStates(Counts counts) {
    String beginning = "Finished computing initial states: ";
    return counts.generated() == counts.distinct()
        ? ToolMessage.INITIAL_STATES.of(
            beginning + counts.distinct() + " distinct state" + (counts.distinct() == 1 ? "" : "s")
                + " generated at " + time() + ".")
        : ToolMessage.INITIAL_STATES_WITH_DUPLICATES.of(
            beginning + counts.generated() + " states generated, with " + counts.distinct()
                + " of them distinct at " + time() + ".");
  }

  /** Returns what is said now and then. */
  public String progress(Progress progress) {
    Counts counts = progress.counts();
    double minutes = CheckText.seconds(progress.elapsed()) / SECONDS_PER_MINUTE;
    return ToolMessage.PROGRESS.of(
        PlainFormat.of(
            "Progress(%d) at %s: %,d states generated (%,.0f s/min), %,d distinct states found (%,.0f ds/min), %,d"
                + " states left on queue.",
            counts.depth(),
            time(),
            counts.generated(),
            minutes > 0 ? counts.generated() / minutes : 0,
            counts.distinct(),
            minutes > 0 ? counts.distinct() / minutes : 0,
            progress.frontier()));
  }

  /** Returns what is said before temporal properties are checked. */
  public String temporalChecks(Extent extent, long states) {
    String space =
        switch (extent) {
          case CURRENT -> "current";
          case COMPLETE -> "complete";
        };
    return ToolMessage.TEMPORAL_CHECKS.of(
        "Checking temporal properties for the " + space + " state space with " + states
            + " total distinct states at (" + time() + ")");
  }

  /** Returns what is said once they were checked. */
  public String temporalChecksDone(Duration elapsed) {
    return ToolMessage.TEMPORAL_CHECKS_DONE.of(
        String.format(
            Locale.ROOT, "Finished checking temporal properties in %02ds at %s", elapsed.toSeconds(), time()));
  }

  /** Returns what was found. */
  public String found(CheckResult result, Optional<RecordedTrace> trace) {
    return switch (result.outcome()) {
      case Outcome.Completed _ ->
          ToolMessage.SUCCESS.of(
              "Model checking completed. No error has been found.\n  " + VerdictLine.of(result));
      case Outcome.AssumptionsFailed failed ->
          failed.failed().stream()
              .map(one -> ToolMessage.ASSUMPTION_FALSE.of("Assumption " + ToolTrace.place(one.span()) + " is false."))
              .collect(joining());
      case Outcome.PostconditionFalse failed ->
          ToolMessage.POSTCONDITION_FALSE.of("The postcondition " + failed.name() + " is false.");
      case Outcome.Violated violated ->
          new ToolTrace(trace.orElseThrow(), shown).violation(violated.counterexample());
      case Outcome.Simulated simulated when simulated.counterexample().isPresent() ->
          new ToolTrace(trace.orElseThrow(), shown).violation(simulated.counterexample().get());
      case Outcome.Simulated _ -> "";
      case Outcome.LimitReached _, Outcome.Interrupted _ -> ToolMessage.GENERAL.of(VerdictLine.of(result));
    };
  }

  /** Returns how often each action was taken, and how many new states it led to. */
  public String coverage(CheckResult result) {
    return ToolMessage.COVERAGE.of("The coverage statistics at " + time())
        + result.actions().stream()
            .map(
                action ->
                    ToolMessage.COVERAGE_OF_ACTION.of(
                        "<" + action.name() + " " + ToolTrace.place(action.span()) + ">: " + action.fresh() + ":"
                            + action.taken()))
            .collect(joining())
        + ToolMessage.COVERAGE_END.of("End of statistics.");
  }

  /** Returns the counts and the end. */
  public String end(CheckResult result) {
    Counts counts = result.counts();
    String counted =
        switch (result.outcome()) {
          case Outcome.Simulated _ ->
              ToolMessage.SIMULATED.of(
                  "Progress(-1) at " + time() + ": " + counts.generated()
                      + " states generated, -1 distinct states found, -1 states left on queue.");
          case Outcome.Completed _, Outcome.PostconditionFalse _, Outcome.Violated _, Outcome.AssumptionsFailed _,
              Outcome.LimitReached _, Outcome.Interrupted _ ->
              ToolMessage.COUNTS.of(CheckText.sentence(result)) + ToolMessage.DEPTH.of(CheckText.depth(result));
        };
    return counted
        + ToolMessage.FINISHED.of(
            "Finished in " + result.outcome().elapsed().toMillis() + "ms at (" + time() + ")");
  }

  /** Returns what is said in place of all after the beginning where the model is wrong. */
  public String mistake(SpecException mistake) {
    String text =
        new DiagnosticRenderer(new SourceFiles(), DiagnosticRenderer.Coloring.PLAIN).render(mistake.diagnostics());
    String message =
        switch (mistake) {
          case SyntaxException _ -> errors(mistake.diagnostics()) + ToolMessage.NOT_PARSED.of(text.stripTrailing());
          case ConfigurationException _ -> ToolMessage.CONFIGURATION.of(text.stripTrailing());
          default -> ToolMessage.GENERAL.of(text.stripTrailing());
        };
    return message + ToolMessage.FINISHED.of("Finished at (" + time() + ")");
  }

  /** Returns the mistakes in a module as the parser of the TLA+ tools writes them, which editors mark. */
  private static String errors(ImmutableList<Diagnostic> mistakes) {
    return "Semantic errors:\n\n*** Errors: " + mistakes.size() + "\n\n"
        + mistakes.stream()
            .map(mistake -> ToolTrace.place(mistake.span()) + "\n\n" + mistake.message() + "\n\n\n")
            .collect(joining());
  }

  private static String module(Path file) {
    return ToolTrace.module(Span.ofFile(file.toString()));
  }

  private String time() {
    return now.get().format(TIME);
  }
}
