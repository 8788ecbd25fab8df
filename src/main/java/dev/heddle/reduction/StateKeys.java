package dev.heddle.reduction;

/** Computes for one thread what tells states apart. Not thread-safe. */
interface StateKeys {
  /** Writes the key of {@code state} into its slots from {@code at} on. */
  void write(int[] state, int at);

  /** Says that the states which follow are successors of {@code origin}, which is not changed meanwhile. */
  void begin(int[] origin);

  /** Writes the key of a state that is like the origin outside of {@code slots} into its slots from {@code at} on. */
  void write(int[] state, int at, int[] slots);
}
