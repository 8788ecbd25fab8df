package dev.heddle.reduction;

/** Computes for one thread what is added to states, see {@link KeyScheme}. Not thread-safe. */
interface StateKeys {
  /** Writes what is added to {@code state} into its slots from {@code at} on. */
  void write(int[] state, int at);

  /** Says that the states which follow are successors of {@code origin}, which is not changed meanwhile. */
  void begin(int[] origin);

  /** Does the same for a state that is like the origin outside of {@code slots}. */
  void write(int[] state, int at, int[] slots);
}
