package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.checker.liveness.BehaviorGraphBuilder;
import dev.heddle.checker.liveness.Letters;
import dev.heddle.checker.liveness.LivenessChecker;
import dev.heddle.diagnostic.Span;
import dev.heddle.store.ArrangedSuccessors;
import dev.heddle.store.Frontier;
import dev.heddle.store.StateNumbers;
import dev.heddle.store.StateStore;
import dev.heddle.transition.Fairness;
import dev.heddle.transition.TransitionSystem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/**
 * Records the steps between states while a search goes on. Only {@link #reader}, {@link #letters} and {@link #resolve}
 * may be called by several threads.
 */
final class BehaviorRecorder {
  // States are expanded in the order in which they were found. So a state's node is known as soon as it is found, and a
  // step is recorded once, as it stays.
  private final TransitionSystem system;
  private final Letters letters;
  private final StateNumbers nodes = new StateNumbers();
  private final BehaviorGraphBuilder builder = new BehaviorGraphBuilder();

  /** Makes a recorder; {@code store} keeps ids from now on. */
  BehaviorRecorder(TransitionSystem system, StateStore store) {
    this.system = system;
    this.letters = new Letters(system.temporalFormulas());
    store.keepIds();
  }

  /** Returns a reader of steps for one worker. */
  StepReader reader() {
    return new StepReader(system, letters);
  }

  /** Makes nodes of the states of a level from a position on. */
  void found(Frontier level, long from) {
    nodes.append(level, from);
  }

  /** Finds out where the steps of a chunk lead. */
  void resolve(ChunkSteps steps, ArrangedSuccessors successors) {
    steps.resolve(successors::ids, nodes::of, letters);
  }

  /** Adds the steps of the next states, resolved. */
  void add(ChunkSteps steps) {
    steps.forEach(builder::add);
  }

  /** {@return how many states were added with their steps} */
  int stateCount() {
    return builder.nodeCount();
  }

  /** {@return the bytes that the graph takes, with all that tells its states and steps apart} */
  long bytes() {
    return builder.bytes() + nodes.bytes() + letters.bytes();
  }

  /**
   * Returns a checker of what was recorded so far; what violates a property there, does.
   *
   * @param room says whether the checker may take so many bytes
   */
  LivenessChecker checker(int initialCount, StopSignal stop, LongPredicate room) {
    return new LivenessChecker(
        system.temporalFormulas(), builder.graph(initialCount), letters, stop::isRaised, room);
  }

  /** Returns one for each text of fairness conditions such that no recorded state enables the action of any. */
  ImmutableList<Fairness> idle() {
    ImmutableList<Fairness> all = system.temporalFormulas().fairness();
    Set<Span> enabled =
        all.stream().filter(f -> letters.isEverTrue(f.enabled())).map(Fairness::span).collect(Collectors.toSet());
    Map<Span, Fairness> idle = new LinkedHashMap<>();
    all.stream().filter(f -> !enabled.contains(f.span())).forEach(f -> idle.putIfAbsent(f.span(), f));
    return ImmutableList.copyOf(idle.values());
  }

  /** Returns the ids of the states that are these nodes. */
  int[] ids(int[] ofNodes) {
    return nodes.ids(ofNodes);
  }
}
