package dev.heddle.eval;

import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The reachable states of a system, found in the simplest way: an oracle for small systems.
 *
 * @param generated how many states were generated, duplicates included
 * @param distinct how many different ones there are
 * @param depth how many levels, the initial states being the first
 */
record StateGraph(long generated, long distinct, int depth) {
  static StateGraph of(TransitionSystem system) {
    Stepper stepper = system.stepper();
    Set<List<Integer>> known = new HashSet<>();
    List<int[]> frontier = new ArrayList<>();
    long[] generated = {0};
    stepper.initialStates(
        state -> {
          generated[0]++;
          keep(state, known, frontier);
        });
    int depth = 0;
    while (!frontier.isEmpty()) {
      depth++;
      List<int[]> next = new ArrayList<>();
      Stepper.SuccessorSink sink =
          (action, successor) -> {
            generated[0]++;
            keep(successor, known, next);
          };
      frontier.forEach(state -> stepper.successors(state, sink));
      frontier.clear();
      frontier.addAll(next);
    }
    return new StateGraph(generated[0], known.size(), depth);
  }

  private static void keep(int[] state, Set<List<Integer>> known, List<int[]> found) {
    List<Integer> key = new ArrayList<>();
    for (int slot : state) {
      key.add(slot);
    }
    if (known.add(key)) {
      found.add(state.clone());
    }
  }
}
