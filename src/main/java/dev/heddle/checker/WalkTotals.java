package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.TransitionSystem;

/** Adds up what came of the walks that count. Touched by one thread. */
final class WalkTotals {
  private final TransitionSystem system;
  private final long[] taken;
  private Behaviors behaviors;
  private long generated;

  WalkTotals(TransitionSystem system, long seed, long initialStates) {
    this.system = system;
    this.taken = new long[system.actions().size()];
    this.behaviors = Behaviors.none(seed);
    this.generated = initialStates;
  }

  void add(Walk walk) {
    behaviors = behaviors.with(walk);
    generated += walk.generated();
    walk.taken().forEach((action, count) -> taken[action] += count);
  }

  Behaviors behaviors() {
    return behaviors;
  }

  Counts counts() {
    return new Counts(generated, 0, behaviors.longest() + 1);
  }

  Coverage coverage() {
    return new Coverage(
        system.actions().stream()
            .map(action -> new Coverage.ActionCount(action, taken[action.index()], 0))
            .collect(ImmutableList.toImmutableList()),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of());
  }
}
