package dev.heddle.checker;

import dev.heddle.store.ArrangedSuccessors;
import dev.heddle.store.Frontier;
import dev.heddle.store.StateId;
import java.util.Arrays;

/** What came of a chunk of the frontier. Written by one thread, then read by any; used again in the next round. */
final class Chunk {
  private final ArrangedSuccessors successors = new ArrangedSuccessors();
  private final ChunkSteps steps = new ChunkSteps();
  private int generated;
  private int[] fresh = new int[0];
  private int[] actions = new int[0];
  private long[] concerns = new long[0];

  ArrangedSuccessors successors() {
    return successors;
  }

  /** {@return its steps, if they are recorded} */
  ChunkSteps steps() {
    return steps;
  }

  /** {@return how many successors were generated, those outside the constraints included} */
  int generated() {
    return generated;
  }

  /** Says how many were generated, none of which is known to be new yet. */
  void generated(int count) {
    generated = count;
    if (fresh.length < count) {
      fresh = new int[count + count / 4];
    }
    Arrays.fill(fresh, 0, count, StateId.NONE);
  }

  /** Notes which action leads to a successor, and which invariants it {@linkplain Concerns may} make false. */
  void setStep(int sequence, int action, long concerned) {
    if (sequence >= actions.length) {
      int wider = Math.max(64, sequence * 2);
      actions = Arrays.copyOf(actions, wider);
      concerns = Arrays.copyOf(concerns, wider);
    }
    actions[sequence] = action;
    concerns[sequence] = concerned;
  }

  /** Returns the invariants that the step to a successor may make false. */
  long concerns(int sequence) {
    return concerns[sequence];
  }

  /** Returns which action leads to a successor; initial states have none. */
  int action(int sequence) {
    return actions[sequence];
  }

  /** Notes the id of a new state; different ones by any threads. */
  void added(int sequence, int id) {
    fresh[sequence] = id;
  }

  /** Adds the new states to the next level, in the order in which they were generated. */
  void addNewTo(Frontier level) {
    for (int sequence = 0; sequence < generated; sequence++) {
      if (fresh[sequence] != StateId.NONE) {
        level.add(fresh[sequence]);
      }
    }
  }
}
