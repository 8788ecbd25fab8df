package dev.heddle.report;

import com.google.common.collect.ImmutableList;
import dev.heddle.trace.ModelWalk;
import dev.heddle.trace.ModelWalk.Move;
import dev.heddle.trace.ModelWalk.Position;
import dev.heddle.trace.ReachableStates;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.Value;
import java.util.List;

/** The states of a model as text, each as a formula of TLA+, in the form of TLC's {@code -dump}. */
public final class StateDump {
  private StateDump() {}

  /** Returns the first {@code limit} states that are reached, breadth first. */
  public static String of(TransitionSystem system, int limit) {
    StringBuilder out = new StringBuilder();
    ImmutableList<String> variables = system.layout().variables();
    ReachableStates.visit(
        new ModelWalk(system),
        limit,
        _ -> true,
        new ReachableStates.Listener() {
          @Override
          public void onState(int id, Position position) {
            out.append("State ").append(id + 1).append(":\n");
            out.append(formula(variables, position.values())).append('\n');
          }

          @Override
          public void onStep(int from, Move move, int to) {}
        });
    return out.toString();
  }

  private static String formula(List<String> variables, List<Value> values) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < variables.size(); i++) {
      out.append(variables.size() == 1 ? "" : "/\\ ");
      out.append(variables.get(i)).append(" = ").append(values.get(i)).append('\n');
    }
    return out.toString();
  }
}
