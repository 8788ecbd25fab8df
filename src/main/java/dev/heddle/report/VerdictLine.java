package dev.heddle.report;

import com.google.common.collect.ImmutableList;
import dev.heddle.CheckResult;
import dev.heddle.checker.Limits;
import dev.heddle.checker.Outcome;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.PlainFormat;
import dev.heddle.trace.Counterexample;
import dev.heddle.trace.Violation;
import dev.heddle.trace.ViolationKind;

/**
 * The verdict as one line, which begins with one of {@code holds}, {@code explored}, {@code simulated},
 * {@code violated}, {@code deadlock}, {@code assumption}, {@code error} and {@code undecided}, and says what it rests
 * on.
 */
public final class VerdictLine {
  private VerdictLine() {}

  /** Returns the line, without a line feed. */
  public static String of(CheckResult result) {
    return switch (result.outcome()) {
      case Outcome.Completed _ -> completed(result);
      case Outcome.Violated violated -> violated(result, violated.counterexample());
      case Outcome.AssumptionsFailed failed -> assumption(failed);
      case Outcome.PostconditionFalse failed ->
          "postcondition: " + failed.name() + " is false after all " + states(failed.counts().distinct());
      case Outcome.LimitReached limit ->
          "undecided: stopped at the limit of " + limit(limit.limit(), result.request().limits())
              + ", after " + states(limit.counts().distinct());
      case Outcome.Simulated simulated -> simulated(result, simulated);
      case Outcome.Interrupted interrupted ->
          "undecided: interrupted after " + states(interrupted.counts().distinct());
    };
  }

  /** Returns the limit with its value, where the request has given it one. */
  private static String limit(String name, Limits limits) {
    if (name.equals("states") && limits.maxStates().isPresent()) {
      return states(limits.maxStates().getAsLong());
    }
    if (name.equals("depth") && limits.maxDepth().isPresent()) {
      return "depth " + limits.maxDepth().getAsInt();
    }
    if (name.equals("time") && limits.timeout().isPresent()) {
      return CheckText.time(limits.timeout().get());
    }
    return name;
  }

  private static String completed(CheckResult result) {
    String where = result.model().isConstrained() ? " within the constraints" : "";
    String basis = ": all " + states(result.counts().distinct()) + where;
    if (!result.model().properties().isEmpty()) {
      return "holds" + basis + doubts(result);
    }
    String checked = result.model().system().checksDeadlock() ? "deadlock and assertions" : "assertions";
    return "explored" + basis + "; no property was named, only " + checked + " were checked"
        + doubts(result);
  }

  /** Says in short that the result rests on less than it seems, where it does. */
  private static String doubts(CheckResult result) {
    ImmutableList<Diagnostic> warnings = result.coverageWarnings();
    if (warnings.stream().anyMatch(warning -> warning.code() == DiagnosticCode.NOTHING_HAPPENS)) {
      return "; but nothing happens in this model";
    }
    return warnings.isEmpty() ? "" : "; with " + count(warnings.size(), "warning");
  }

  private static String simulated(CheckResult result, Outcome.Simulated simulated) {
    String behavior =
        simulated.behaviors().failing().isPresent()
            ? PlainFormat.of(", in behavior %,d", simulated.behaviors().failing().getAsLong())
            : "";
    boolean isTemporal = !result.model().system().livenessProperties().isEmpty();
    return simulated.counterexample()
        .map(found -> violated(result, found) + behavior)
        .orElseGet(() -> SimulationText.verdict(simulated, isTemporal) + doubts(result));
  }

  private static String violated(CheckResult result, Counterexample counterexample) {
    String after = " after " + count(counterexample.trace().length() - 1, "step");
    return switch (counterexample.violation()) {
      case Violation.PropertyFalse property ->
          "violated: " + ViolationKind.of(property).word() + " " + property.property() + after;
      case Violation.AssertionFailed assertion ->
          "violated: assertion \"" + oneLine(assertion.message()) + "\"" + after;
      case Violation.Deadlock _ -> "deadlock:" + after;
      case Violation.EvaluationFailed failed ->
          "error: " + oneLine(failed.diagnostic().message()) + " (" + failed.diagnostic().span() + ")" + after;
      case Violation.AssumptionFalse assumption -> "assumption: false at " + assumption.span();
    };
  }

  private static String assumption(Outcome.AssumptionsFailed failed) {
    Violation.AssumptionFalse first = failed.failed().getFirst();
    String name = first.name().isEmpty() ? "the ASSUME" : "ASSUME " + first.name();
    return "assumption: " + name + " at " + first.span() + " is false";
  }

  static String states(long count) {
    return count(count, "state");
  }

  static String count(long count, String noun) {
    return PlainFormat.of("%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
