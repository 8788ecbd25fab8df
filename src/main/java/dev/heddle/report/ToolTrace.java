package dev.heddle.report;

import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.Span;
import dev.heddle.trace.Counterexample;
import dev.heddle.trace.LassoExplanation;
import dev.heddle.trace.RecordedStep;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.Violation;
import dev.heddle.transition.Action;
import dev.heddle.transition.Property;
import dev.heddle.value.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A counterexample in the messages of TLC's {@code -tool}: what is violated, and a message for each state. */
final class ToolTrace {
  private final RecordedTrace trace;
  private final StatesShown shown;

  ToolTrace(RecordedTrace trace, StatesShown shown) {
    this.trace = trace.asShown();
    this.shown = shown;
  }

  /** Returns a place as TLC writes it. */
  static String place(Span span) {
    return "line " + span.line() + ", col " + span.column() + " to line " + span.endLine() + ", col "
        + span.endColumn() + " of module " + module(span);
  }

  static String module(Span span) {
    return Path.of(span.file()).getFileName().toString().replaceFirst("\\.tla$", "");
  }

  String violation(Counterexample counterexample) {
    return switch (counterexample.violation()) {
      case Violation.PropertyFalse(Property.LivenessProperty property) ->
          ToolMessage.TEMPORAL_PROPERTY_VIOLATED.of("Temporal property " + property.name() + " was violated.\n")
              + ToolMessage.COUNTEREXAMPLE.of("The following behavior constitutes a counter-example:\n")
              + states()
              + loop(counterexample.lasso().flatMap(LassoExplanation::back));
      case Violation.PropertyFalse(Property property) -> property(property);
      case Violation.Deadlock _ -> ToolMessage.DEADLOCK.of("Deadlock reached.") + behavior();
      case Violation.AssertionFailed failed ->
          ToolMessage.ASSERT_FAILED.of(
                  "The first argument of Assert evaluated to FALSE; the second argument was:\n" + failed.message())
              + behavior()
              + evaluating(failed.diagnostic());
      case Violation.EvaluationFailed failed ->
          ToolMessage.GENERAL.of(failed.diagnostic().message()) + behavior() + evaluating(failed.diagnostic());
      case Violation.AssumptionFalse failed ->
          ToolMessage.ASSUMPTION_FALSE.of("Assumption " + place(failed.span()) + " is false.");
    };
  }

  private String property(Property property) {
    String initial = " is violated by the initial state:\n" + values(0);
    return switch (property) {
      case Property.Invariant invariant when trace.length() == 1 ->
          ToolMessage.INVARIANT_VIOLATED_INITIAL.of("Invariant " + invariant.name() + initial);
      case Property.Invariant invariant ->
          ToolMessage.INVARIANT_VIOLATED.of("Invariant " + invariant.name() + " is violated.") + behavior();
      case Property.InitialProperty formula ->
          ToolMessage.PROPERTY_VIOLATED_INITIAL.of("Property " + formula.name() + initial);
      case Property.ActionProperty formula ->
          ToolMessage.ACTION_PROPERTY_VIOLATED.of("Action property " + formula.name() + " is violated.") + behavior();
      case Property.LivenessProperty formula ->
          ToolMessage.TEMPORAL_PROPERTY_VIOLATED.of("Temporal property " + formula.name() + " was violated.\n");
    };
  }

  private String behavior() {
    return ToolMessage.BEHAVIOR_SO_FAR.of("The behavior up to this point is:") + states();
  }

  private String states() {
    return IntStream.range(0, trace.length()).mapToObj(this::state).collect(Collectors.joining());
  }

  private String state(int index) {
    String step = trace.states().get(index).step().map(ToolTrace::step).orElse("<Initial predicate>");
    return ToolMessage.STATE.of((index + 1) + ": " + step + "\n" + values(index));
  }

  private static String step(RecordedStep step) {
    return "<" + step.action() + " " + place(step.span()) + ">";
  }

  private String values(int index) {
    List<String> names = trace.variables();
    String start = names.size() > 1 ? "/\\ " : "";
    return IntStream.range(0, names.size())
        .filter(variable -> shown == StatesShown.WHOLE || index == 0 || isChanged(variable, index))
        .mapToObj(i -> start + names.get(i) + " = " + trace.states().get(index).values().get(i) + "\n")
        .collect(Collectors.joining());
  }

  private boolean isChanged(int variable, int index) {
    Value before = trace.states().get(index - 1).values().get(variable);
    return !trace.states().get(index).values().get(variable).equals(before);
  }

  private String loop(Optional<Action> back) {
    int target = trace.loop().orElse(trace.length() - 1);
    return target == trace.length() - 1
        ? ToolMessage.STUTTERING.of(trace.length() + 1 + ": Stuttering")
        : ToolMessage.BACK_TO_STATE.of(
            (target + 1) + ": Back to state" + back.map(step -> ": " + step(RecordedStep.of(step))).orElse(""));
  }

  private static String evaluating(Diagnostic diagnostic) {
    Span span = diagnostic.span();
    return span.isKnown()
        ? ToolMessage.NESTED_EXPRESSION.of(
            "The error occurred when TLC was evaluating the nested\nexpressions at the following positions:\n"
                + "0. Line " + span.line() + ", column " + span.column() + " to line " + span.endLine() + ", column "
                + span.endColumn() + " in " + module(span) + "\n")
        : "";
  }
}
