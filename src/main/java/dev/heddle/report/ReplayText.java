package dev.heddle.report;

import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.Replay;
import dev.heddle.transition.Action;
import java.util.stream.Collectors;

/** The result of a replay for the console; the last line says what it comes to. */
public final class ReplayText {
  private ReplayText() {}

  /** Returns the text, which ends with a line feed. */
  public static String of(RecordedTrace trace, Replay replay) {
    StringBuilder out = new StringBuilder();
    if (replay.end() instanceof Replay.End.NoStep(int state, var enabled)) {
      String wanted = wanted(trace, state);
      out.append("Step ").append(state).append(wanted).append(" is no step of the model. Enabled there: ");
      out.append(enabled.isEmpty() ? "nothing" : enabled.stream().map(ReplayText::name).distinct()
          .collect(Collectors.joining(", "))).append(".\n");
    }
    return out.append(verdict(trace, replay)).append('\n').toString();
  }

  private static String subject(RecordedTrace trace) {
    return trace.loop().isPresent() ? "the lasso" : "the last state";
  }

  private static String wanted(RecordedTrace trace, int state) {
    return state == trace.length()
        ? ", back into the loop,"
        : trace.states().get(state).step().map(step -> " by " + step.action()).orElse("");
  }

  private static String name(Action action) {
    return action.process().map(process -> process + ":" + action.name()).orElse(action.name());
  }

  private static String verdict(RecordedTrace trace, Replay replay) {
    String steps = VerdictLine.count(trace.length() - 1, "step");
    return switch (replay.end()) {
      case Replay.End.Violated(String what) ->
          "reproduced: all " + steps + ", and " + subject(trace) + " violates " + what;
      case Replay.End.NotViolated(String what) ->
          "not reproduced: all " + steps + " are steps of the model, but " + subject(trace)
              + " does not violate " + what;
      case Replay.End.Unfair(String condition) ->
          "not reproduced: all " + steps + " are steps of the model, but the cycle does not keep " + condition;
      case Replay.End.Unjudged(String reason) -> "behavior: all " + steps + " are steps of the model; " + reason;
      case Replay.End.NotInitial() -> "not reproduced: state 0 is no initial state of the model";
      case Replay.End.NoStep(int state, var _) ->
          "not reproduced: step " + state + " of " + (trace.length() - 1) + " is no step of the model";
    };
  }
}
