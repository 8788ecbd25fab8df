package dev.heddle.reduction;

/** How states are told apart. Thread-safe. */
interface KeyScheme {
  /** {@return the number of slots of a key} */
  int slotCount();

  /** Returns whether a slot of the key holds the id of an interned value. */
  boolean isInterned(int slot);

  /** Returns 64 bits that depend on what a slot of the key means and not on the run. */
  long fingerprint(int slot, int content);

  /** Returns a content than which a slot of the key never has a greater one. */
  default int limit(int slot) {
    return Integer.MAX_VALUE;
  }

  /** Returns the greatest content, at least {@code content}, to be expected in a slot once that has been seen. */
  default int room(int slot, int content) {
    return content;
  }

  /** Returns the first of the slots of the key whose contents are of the same kind as this one's. */
  default int kin(int slot) {
    return slot;
  }

  /** Returns what computes keys, for one thread. */
  StateKeys keys();
}
