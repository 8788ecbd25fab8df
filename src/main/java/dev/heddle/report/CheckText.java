package dev.heddle.report;

import com.google.common.collect.ImmutableList;
import dev.heddle.CheckResult;
import dev.heddle.Verdict;
import dev.heddle.checker.Counts;
import dev.heddle.checker.Outcome;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.DiagnosticRenderer;
import dev.heddle.diagnostic.PlainFormat;
import dev.heddle.diagnostic.SourceFiles;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.Violation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The result of a check for the console. The last line is the verdict. */
public final class CheckText {
  private static final double NANOS_PER_SECOND = 1e9;

  private CheckText() {}

  /**
   * A counterexample as it was written.
   *
   * @param trace the trace
   * @param file where it was written, if it was
   */
  public record WrittenTrace(RecordedTrace trace, Optional<Path> file) {}

  /** Returns the text, which ends with a line feed. */
  public static String of(CheckResult result, Optional<WrittenTrace> written, TextStyle style) {
    StringBuilder out = new StringBuilder();
    written.ifPresent(trace -> out.append(TraceText.of(trace.trace(), style)).append('\n'));
    out.append(reason(result, style));
    result.profile().ifPresent(profile -> out.append(ProfileText.of(profile, style)).append('\n'));
    out.append(
            switch (result.outcome()) {
              case Outcome.Simulated simulated -> SimulationText.counts(simulated);
              case Outcome.Completed _, Outcome.PostconditionFalse _, Outcome.Violated _, Outcome.AssumptionsFailed _,
                  Outcome.LimitReached _, Outcome.Interrupted _ -> counts(result);
            })
        .append('\n');
    written.flatMap(WrittenTrace::file).ifPresent(file -> out.append("Trace: ").append(file).append('\n'));
    if (isFailure(result.verdict())) {
      out.append("Reproduce: ").append(ReproduceCommand.of(result)).append('\n');
    }
    return out.append(style.paint(hue(result.verdict()), VerdictLine.of(result))).append('\n').toString();
  }

  /** Returns where and why an expression of the model failed, or an ASSUME is false, with the source line. */
  private static String reason(CheckResult result, TextStyle style) {
    ImmutableList<Diagnostic> reasons =
        switch (result.outcome()) {
          case Outcome.AssumptionsFailed failed ->
              failed.failed().stream()
                  .flatMap(assumption -> reasons(assumption).stream())
                  .collect(ImmutableList.toImmutableList());
          case Outcome.PostconditionFalse failed ->
              ImmutableList.of(
                  Diagnostic.of(
                      DiagnosticCode.ASSUMPTION,
                      failed.span(),
                      "the POSTCONDITION `" + failed.name() + "` is false"));
          case Outcome.Violated _, Outcome.Simulated _, Outcome.Completed _, Outcome.LimitReached _,
              Outcome.Interrupted _ ->
              result.counterexample().map(found -> reasons(found.violation())).orElse(ImmutableList.of());
        };
    return reasons.isEmpty()
        ? ""
        : new DiagnosticRenderer(new SourceFiles(), style.coloring()).render(reasons) + "\n";
  }

  private static ImmutableList<Diagnostic> reasons(Violation violation) {
    return switch (violation) {
      case Violation.AssertionFailed failed -> ImmutableList.of(failed.diagnostic());
      case Violation.EvaluationFailed failed -> ImmutableList.of(failed.diagnostic());
      case Violation.AssumptionFalse failed ->
          ImmutableList.of(Diagnostic.of(DiagnosticCode.ASSUMPTION, failed.span(), "the ASSUME is false"));
      case Violation.PropertyFalse _, Violation.Deadlock _ -> ImmutableList.of();
    };
  }

  /** Returns the counts in the words in which TLC closes, which scripts look for. */
  private static String counts(CheckResult result) {
    return PlainFormat.of(
        "%s\n%s\nFinished in %s, %,.0f distinct states a second.",
        sentence(result),
        depth(result),
        time(result.outcome().elapsed()),
        statesPerSecond(result));
  }

  /** Returns the counts as a sentence. */
  static String sentence(CheckResult result) {
    Counts counts = result.counts();
    return counts.generated() + " states generated, " + counts.distinct() + " distinct states found"
        + (result.isComplete() ? ", 0 states left on queue." : ".");
  }

  /** Returns the depth as a sentence. */
  static String depth(CheckResult result) {
    return "The depth of the " + (result.isComplete() ? "complete state graph search" : "state graph search so far")
        + " is " + result.counts().depth() + ".";
  }

  static double seconds(Duration elapsed) {
    return elapsed.toNanos() / NANOS_PER_SECOND;
  }

  static double statesPerSecond(CheckResult result) {
    double seconds = seconds(result.outcome().elapsed());
    return seconds > 0 ? result.counts().distinct() / seconds : 0;
  }

  static String time(Duration elapsed) {
    return PlainFormat.of("%.1f s", seconds(elapsed));
  }

  private static boolean isFailure(Verdict verdict) {
    return switch (verdict) {
      case VIOLATED, DEADLOCK, ASSUMPTION, POSTCONDITION, ERROR -> true;
      case HOLDS, EXPLORED, SIMULATED, LIMIT, INTERRUPTED -> false;
    };
  }

  static Hue hue(Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> Hue.GOOD;
      case EXPLORED, SIMULATED, LIMIT, INTERRUPTED -> Hue.DOUBT;
      case VIOLATED, DEADLOCK, ASSUMPTION, POSTCONDITION, ERROR -> Hue.BAD;
    };
  }
}
