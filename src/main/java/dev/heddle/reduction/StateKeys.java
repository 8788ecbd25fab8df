package dev.heddle.reduction;

/** Computes for one thread what tells states apart. Not thread-safe. */
@FunctionalInterface
interface StateKeys {
  /** Writes the key of {@code state} into its slots from {@code at} on. */
  void write(int[] state, int at);
}
