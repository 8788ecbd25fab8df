package dev.heddle.checker;

import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leaves out of a behavior what does not lead to the violation that it shows. Used once. */
final class Shortening {
  // Among the states of the behavior, breadth first from its first one: any step of the system between two of them may
  // be taken, so that loops and detours fall away. What the violation needs at the end stays.
  private final Discovery discovery;
  private final TransitionSystem system;
  private final Stepper stepper;
  private final Judge judge;
  private final int[] goal;
  private final Map<StateKey, int[]> waiting = new HashMap<>();
  private final Map<StateKey, int[]> predecessors = new HashMap<>();
  private final Deque<int[]> frontier = new ArrayDeque<>();

  private Shortening(Discovery discovery, TransitionSystem system) {
    this.discovery = discovery;
    this.system = system;
    this.stepper = system.stepper();
    this.judge = new Judge(system);
    this.goal = discovery.path().getLast();
  }

  /** Returns the discovery with a behavior that is no longer. */
  static Discovery shorten(Discovery discovery, TransitionSystem system) {
    return discovery.target() == Discovery.Target.WHOLE || discovery.path().size() < 3
        ? discovery
        : new Discovery(
            discovery.violation(), new Shortening(discovery, system).shortest(), discovery.target());
  }

  private List<int[]> shortest() {
    List<int[]> path = discovery.path();
    path.subList(0, path.size() - 1).forEach(state -> waiting.put(new StateKey(state), state));
    frontier.add(waiting.remove(new StateKey(path.getFirst())));
    while (!frontier.isEmpty()) {
      int[] state = frontier.remove();
      if (expand(state)) {
        return backFrom(state);
      }
    }
    return path;
  }

  /** Adds the successors that wait to the frontier; returns whether the violation shows itself after a step. */
  private boolean expand(int[] state) {
    boolean[] reached = new boolean[1];
    for (int action = 0; action < system.actions().size() && !reached[0]; action++) {
      try {
        stepper.successors(
            state,
            action,
            (_, successor) -> {
              reached[0] |= Arrays.equals(successor, goal) && isLastStep(state, successor);
              visit(state, waiting.get(new StateKey(successor)));
            });
      } catch (EvaluationException _) {
        // The behavior does not take this action here.
      }
    }
    return reached[0];
  }

  private boolean isLastStep(int[] from, int[] to) {
    return switch (discovery.target()) {
      case STATE -> true;
      case STATE_WITHIN -> judge.admits(from, to);
      case STEP, WHOLE -> Arrays.equals(from, discovery.path().get(discovery.path().size() - 2));
    };
  }

  private void visit(int[] from, int[] known) {
    if (known != null && judge.admits(from, known)) {
      waiting.remove(new StateKey(known));
      predecessors.put(new StateKey(known), from);
      frontier.add(known);
    }
  }

  private List<int[]> backFrom(int[] state) {
    Deque<int[]> path = new ArrayDeque<>(List.of(goal));
    for (int[] at = state; at != null; at = predecessors.get(new StateKey(at))) {
      path.addFirst(at);
    }
    return new ArrayList<>(path);
  }
}
