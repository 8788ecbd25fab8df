package dev.heddle.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.primitives.ImmutableIntArray;
import dev.heddle.trace.ModelWalk;
import dev.heddle.trace.ModelWalk.Move;
import dev.heddle.trace.ModelWalk.Position;
import dev.heddle.trace.RecordedState;
import dev.heddle.trace.RecordedStep;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.transition.Action;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** {@return the graph as GraphML} */
  public String graphml() {
    return graph.graphml();
  }

  /** {@return a picture of the graph} */
  public String svg() {
    return graph.svg();
  }

  /**
   * Returns the graph of the reachable states, breadth first. States that count as one, by SYMMETRY or VIEW, are one.
   *
   * @param around if present, only the states of this trace are followed, and the states a step away shown
   * @param limit the most states
   */
  public static ModelGraph ofStates(TransitionSystem system, Optional<RecordedTrace> around, int limit) {
    StateGraph states = new StateGraph(system, limit);
    return new ModelGraph(states.graph, states.follow(around));
  }

  /** The states that were found so far. */
  private static final class StateGraph {
    private final ModelWalk walk;
    private final ImmutableList<String> variables;
    private final int limit;
    private final LabelledGraph graph = new LabelledGraph("states");
    private final Map<ImmutableIntArray, Integer> ids = new LinkedHashMap<>();
    private final Deque<Position> open = new ArrayDeque<>();

    StateGraph(TransitionSystem system, int limit) {
      this.walk = new ModelWalk(system);
      this.variables = system.layout().variables();
      this.limit = limit;
    }

    /** Follows all steps, or those from the states of a trace; returns whether there was room for all states. */
    boolean follow(Optional<RecordedTrace> around) {
      boolean hasRoom = walk.initialPositions().stream().allMatch(this::add);
      while (!open.isEmpty()) {
        Position from = open.remove();
        if (around.isEmpty() || isOn(around.get(), from, variables)) {
          for (Move move : walk.choice(from).moves()) {
            boolean isIn = add(move.to());
            hasRoom &= isIn;
            if (isIn) {
              graph.step(ids.get(from.key()), ids.get(move.to().key()), name(move.action()), move.action().name());
            }
          }
        }
      }
      return hasRoom;
    }

    private boolean add(Position position) {
      if (!ids.containsKey(position.key()) && ids.size() < limit) {
        graph.state(ids.size(), text(variables, position.values()));
        ids.put(position.key(), ids.size());
        open.add(position);
      }
      return ids.containsKey(position.key());
    }
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
    ImmutableSet<String> control = ImmutableSet.of("pc", "stack");
    return Sets.intersection(writer.writes(), Sets.union(other.reads(), other.writes())).stream()
        .map(system.layout().variables()::get)
        .filter(variable -> !control.contains(variable))
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
