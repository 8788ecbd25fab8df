package dev.heddle.checker;

/** Counts by action, for one worker, the steps that it generates. Not thread-safe. */
final class StepTally {
  // A round may turn out to be void and be done again: what it counted is kept apart until it is known to stand. Only
  // the actions that were counted are looked at then, as a round may be short and the actions many.
  private final long[] settled;
  private final int[] open;
  private final int[] counted;
  private int countedSize;

  StepTally(int actionCount) {
    settled = new long[actionCount];
    open = new int[actionCount];
    counted = new int[actionCount];
  }

  /** Counts a step. */
  void count(int action) {
    if (open[action]++ == 0) {
      counted[countedSize++] = action;
    }
  }

  /** Says that what was counted since it was said last stands. */
  void settle() {
    for (int i = 0; i < countedSize; i++) {
      settled[counted[i]] += open[counted[i]];
    }
    drop();
  }

  /** Forgets what was counted and not settled. */
  void drop() {
    for (int i = 0; i < countedSize; i++) {
      open[counted[i]] = 0;
    }
    countedSize = 0;
  }

  /** Returns how many steps by an action are settled. */
  long settled(int action) {
    return settled[action];
  }
}
