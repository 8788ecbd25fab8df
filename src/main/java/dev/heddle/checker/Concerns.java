package dev.heddle.checker;

import dev.heddle.transition.TransitionSystem;
import java.util.stream.IntStream;

/** Tells which invariants a step may make false, as bits. */
final class Concerns {
  // The states that are expanded satisfy the invariants, as a search does not go on beyond one that does not. So an
  // invariant holds in a successor unless the step changes something that the invariant depends on, and most steps
  // change little.

  /** Every invariant. */
  static final long ALL = -1;

  /** By slot: the invariants that depend on it. */
  private final long[] concerned;

  /** By action: the slots that it may change and some invariant depends on. */
  private final int[][] slots;

  Concerns(TransitionSystem system) {
    this.concerned = new long[system.layout().slotCount()];
    for (int invariant = 0; invariant < system.invariants().size(); invariant++) {
      long bit = bit(invariant);
      system.decisiveSlots(invariant).forEach(slot -> concerned[slot] |= bit);
    }
    this.slots =
        IntStream.range(0, system.actions().size())
            .mapToObj(action -> system.writtenSlots(action).stream().filter(slot -> concerned[slot] != 0).toArray())
            .toArray(int[][]::new);
  }

  /** Returns the bit of an invariant; the last one is shared by many. */
  private static long bit(int invariant) {
    return 1L << Math.min(invariant, Long.SIZE - 1);
  }

  /** Returns whether an invariant is among those that {@code concerns} tells. */
  static boolean isAmong(long concerns, int invariant) {
    return (concerns & bit(invariant)) != 0;
  }

  /** Returns the invariants that may be false after a step by an action from a state that satisfies them. */
  long of(int action, int[] from, int[] to) {
    long concerns = 0;
    for (int slot : slots[action]) {
      concerns |= from[slot] == to[slot] ? 0 : concerned[slot];
    }
    return concerns;
  }
}
