package dev.heddle.checker;

/** Counts by action, for one worker, the steps that it generates. Not thread-safe. */
final class StepTally {
  // A round may turn out to be void and be done again: what it counted is kept apart until it is known to stand. Only
  // the actions that were counted are looked at then, as a round may be short and the actions many.
  private final long[] settled;
  private final SparseCounts open;

  StepTally(int actionCount) {
    settled = new long[actionCount];
    open = new SparseCounts(actionCount);
  }

  /** Counts a step. */
  void count(int action) {
    open.count(action);
  }

  /** Says that what was counted since it was said last stands. */
  void settle() {
    open.forEach((action, count) -> settled[action] += count);
    open.clear();
  }

  /** Forgets what was counted and not settled. */
  void drop() {
    open.clear();
  }

  /** Returns how many steps by an action are settled. */
  long settled(int action) {
    return settled[action];
  }
}
