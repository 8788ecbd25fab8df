package dev.heddle.checker;

import dev.heddle.transition.StateLayout;

/** Prefers steps whose features were seen rarely. One for each worker. Not thread-safe. */
final class Rarity {
  // The features of a step are the values of the variables that it changes, each by itself, and the action together
  // with the one before it. That a variable takes a value for the first time is what iterated-width planning calls
  // novelty (Lipovetzky, Geffner 2012, "Width and serialization of classical planning problems"); counting instead of
  // remembering, as count-based exploration does in reinforcement learning, keeps a preference where all was seen once.
  // A step is as likely as the square of the sum of 1 / (1 + how often the feature was seen) over its features.
  //
  // What all walks have seen until a batch began is shared and does not change while the batch runs; what a walk has
  // seen itself is added. So a walk depends on those of earlier batches only, whichever worker has them. Features are
  // hashed to counters; two that share one are seen a little more often than they were. Values are taken whole, one
  // variable after the other, since how they lie in slots is an engine's business.
  private static final int BITS = 18;

  private final StateLayout layout;
  private final long[] seen;
  private final SparseCounts own = new SparseCounts(1 << BITS);

  /** Makes an instance; {@code seen} is what was seen before, and may grow between walks. */
  Rarity(StateLayout layout, long[] seen) {
    this.layout = layout;
    this.seen = seen;
  }

  /** Returns counters for what all walks have seen. */
  static long[] counters() {
    return new long[1 << BITS];
  }

  /** Begins with another walk. */
  void begin() {
    own.clear();
  }

  /** {@return what this walk has seen} */
  SparseCounts.Snapshot snapshot() {
    return own.snapshot();
  }

  /** Returns how much a step is preferred, above zero. */
  double weight(int before, int action, int[] from, int[] to) {
    double sum = novelty(pair(before, action));
    for (int variable = 0; variable < layout.variables().size(); variable++) {
      if (changes(variable, from, to)) {
        sum += novelty(valueOf(variable, to));
      }
    }
    return sum * sum;
  }

  /** Notes a step that is taken; without an action before it for the first one of a walk. */
  void see(int before, int action, int[] from, int[] to) {
    own.count(pair(before, action));
    for (int variable = 0; variable < layout.variables().size(); variable++) {
      if (changes(variable, from, to)) {
        own.count(valueOf(variable, to));
      }
    }
  }

  private double novelty(int feature) {
    return 1.0 / (1 + seen[feature] + own.of(feature));
  }

  private boolean changes(int variable, int[] from, int[] to) {
    int first = layout.firstSlot(variable);
    for (int slot = first; slot < first + layout.slotCount(variable); slot++) {
      if (from[slot] != to[slot]) {
        return true;
      }
    }
    return false;
  }

  private static int pair(int before, int action) {
    return hash((long) before << Integer.SIZE | action);
  }

  private int valueOf(int variable, int[] state) {
    return hash(~((long) variable << Integer.SIZE | layout.value(variable, state).hashCode() & 0xFFFF_FFFFL));
  }

  /** Multiplicative hashing by 2^64 divided by the golden ratio (Knuth, The Art of Computer Programming, 6.4). */
  private static int hash(long feature) {
    return (int) ((feature + 1) * 0x9e3779b97f4a7c15L >>> Long.SIZE - BITS);
  }
}
