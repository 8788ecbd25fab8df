package dev.heddle.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.heddle.trace.ModelWalk;
import dev.heddle.trace.ModelWalk.Move;
import dev.heddle.trace.ModelWalk.Position;
import dev.heddle.trace.ReachableStates;
import dev.heddle.trace.RecordedState;
import dev.heddle.trace.RecordedStep;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.transition.Action;
import dev.heddle.transition.ControlState;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The graph of a model's states, or of the conflicts between its actions. */
public final class ModelGraph {
  private static final int LONGEST = 60;

  private final LabelledGraph graph;
  private final boolean isWhole;

  private ModelGraph(LabelledGraph graph, boolean isWhole) {
    this.graph = graph;
    this.isWhole = isWhole;
  }

  /** {@return whether every state is in it that was to be} */
  public boolean isWhole() {
    return isWhole;
  }

  /** {@return the graph in the language of Graphviz} */
  public String dot() {
    return graph.dot();
  }

  /** Returns the graph in the language of Graphviz with these details alone. */
  public String dot(Set<GraphDetail> details) {
    return graph.dot(details);
  }

  /** {@return the graph as GraphML} */
  public String graphml() {
    return graph.graphml();
  }

  /** {@return a picture of the graph} */
  public String svg() {
    return graph.svg();
  }

  /**
   * Returns the graph of the reachable states within the constraints, breadth first. States that count as one, by
   * SYMMETRY or VIEW, are one.
   *
   * @param around if present, only the states of this trace are followed, and the states a step away shown
   * @param limit the most states
   */
  public static ModelGraph ofStates(TransitionSystem system, Optional<RecordedTrace> around, int limit) {
    LabelledGraph graph = new LabelledGraph("states");
    ImmutableList<String> variables = system.layout().variables();
    boolean isWhole =
        ReachableStates.visit(
            new ModelWalk(system),
            limit,
            position -> around.isEmpty() || isOn(around.get(), position, variables),
            new ReachableStates.Listener() {
              @Override
              public void onState(int id, Position position) {
                graph.state(id, text(variables, position.values()));
              }

              @Override
              public void onStep(int from, Move move, int to) {
                graph.step(from, to, name(move.action()), move.action().name());
              }
            });
    return new ModelGraph(graph, isWhole);
  }

  private static boolean isOn(RecordedTrace trace, Position position, List<String> variables) {
    List<Integer> order = variables.stream().map(trace.variables()::indexOf).toList();
    return !order.contains(-1)
        && trace.states().stream().map(RecordedState::values)
            .anyMatch(values -> order.stream().map(values::get).toList().equals(position.values()));
  }

  private static String text(List<String> names, List<Value> values) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      text.append(i == 0 ? "" : "\n").append(names.get(i)).append(" = ");
      text.append(Wrapping.shorten(values.get(i).toString(), LONGEST));
    }
    return text.toString();
  }

  private static String name(Action action) {
    String thread = RecordedStep.of(action).thread();
    return thread.isEmpty() ? action.name() : thread + ": " + action.name();
  }

  /** Returns the graph of the actions of different threads of which one may write what the other reads or writes. */
  public static ModelGraph ofConflicts(TransitionSystem system) {
    LabelledGraph graph = new LabelledGraph("conflicts");
    for (Action action : system.actions()) {
      graph.state(action.index(), name(action));
    }
    for (Action one : system.actions()) {
      for (Action other : system.actions()) {
        String shared = conflict(one, other, system);
        boolean isOtherThread = !RecordedStep.of(one).thread().equals(RecordedStep.of(other).thread());
        if (isOtherThread && !shared.isEmpty()) {
          graph.step(one.index(), other.index(), shared, shared);
        }
      }
    }
    return new ModelGraph(graph, true);
  }

  /** Returns the variables that one action may write and the other read or write, the control state left out. */
  private static String conflict(Action writer, Action other, TransitionSystem system) {
    return Sets.intersection(writer.writes(), Sets.union(other.reads(), other.writes())).stream()
        .map(system.layout().variables()::get)
        .filter(variable -> !ControlState.VARIABLES.contains(variable))
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
