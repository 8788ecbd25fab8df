package dev.heddle.checker;

import dev.heddle.checker.liveness.BehaviorGraph;
import dev.heddle.checker.liveness.BehaviorGraphBuilder;
import dev.heddle.checker.liveness.Letters;
import dev.heddle.checker.liveness.LivenessChecker;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Looks for lassos among the states of a behavior, for one worker. Not thread-safe. */
final class WalkLassos {
  // The graph has the states of the behavior and all steps between them, those that it did not take included, and each
  // state's stuttering. What is enabled is found out from all successors, also those that the behavior did not visit.
  // So every behavior of the graph is one of the system, and a lasso that is found violates the property; one that
  // leaves the behavior's states is not found.
  private final TransitionSystem system;
  private final Stepper stepper;
  private final Judge judge;
  private final Letters letters;
  private final StepReader reader;
  private final StopSignal stop;
  private final ChunkSteps steps = new ChunkSteps();
  private int[] targets = new int[64];
  private int sequence;

  WalkLassos(TransitionSystem system, Judge judge, Letters letters, StopSignal stop) {
    this.system = system;
    this.stepper = system.stepper();
    this.judge = judge;
    this.letters = letters;
    this.reader = new StepReader(system, letters);
    this.stop = stop;
  }

  /** Returns a lasso within the states of {@code path} that violates a temporal property, if there is one. */
  Optional<Discovery> violation(List<int[]> path) {
    Map<StateKey, Integer> nodes = new LinkedHashMap<>();
    List<int[]> states = new ArrayList<>();
    reader.begin(steps);
    sequence = 0;
    for (int[] state : path) {
      if (nodes.putIfAbsent(new StateKey(state), nodes.size()) == null) {
        states.add(state);
      }
    }
    for (int node = 0; node < states.size(); node++) {
      try {
        read(states.get(node), node, nodes);
      } catch (EvaluationException e) {
        List<int[]> toHere = path.subList(0, path.indexOf(states.get(node)) + 1);
        return Optional.of(new Discovery(Finding.violation(e), toHere, Discovery.Target.STATE));
      }
    }
    LivenessChecker checker =
        new LivenessChecker(system.temporalFormulas(), graph(), letters, stop::isRaised);
    return checker
        .violation()
        .map(
            found ->
                new Discovery(
                    TemporalChecks.violation(system, found),
                    found.lasso().nodes().stream().mapToObj(states::get).toList(),
                    Discovery.Target.WHOLE,
                    OptionalInt.of(found.lasso().loop())));
  }

  private void read(int[] state, int node, Map<StateKey, Integer> nodes) {
    stepper.successors(
        state,
        (action, to) -> {
          Integer target = nodes.get(new StateKey(to));
          boolean isWithin = target != null && judge.admits(state, to);
          if (sequence == targets.length) {
            targets = Arrays.copyOf(targets, sequence * 2);
          }
          targets[sequence] = isWithin ? target : node;
          reader.read(action, state, to, isWithin ? sequence : StepReader.NOT_ADMITTED);
          sequence++;
        });
    reader.finish(node, state, sequence);
  }

  private BehaviorGraph graph() {
    steps.resolve(ids -> System.arraycopy(targets, 0, ids, 0, sequence), id -> id, letters);
    BehaviorGraphBuilder builder = new BehaviorGraphBuilder();
    steps.forEach(builder::add);
    return builder.graph(1);
  }
}
