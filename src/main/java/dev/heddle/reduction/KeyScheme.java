package dev.heddle.reduction;

/** How states are told apart. Thread-safe. */
interface KeyScheme {
  /** {@return the number of slots of a key} */
  int slotCount();

  /** Returns whether a slot of the key holds the id of an interned value. */
  boolean isInterned(int slot);

  /** Returns 64 bits that depend on what a slot of the key means and not on the run. */
  long fingerprint(int slot, int content);

  /** Returns what computes keys, for one thread. */
  StateKeys keys();
}
