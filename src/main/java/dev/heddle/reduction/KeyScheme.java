package dev.heddle.reduction;

/** What is added to the slots of a state so that it is told apart: at the end a key. Thread-safe. */
interface KeyScheme {
  /** {@return the number of slots that are added} */
  int slotCount();

  /** {@return the first of them that belongs to the key} */
  default int keyStart() {
    return 0;
  }

  /** {@return whether the state follows from what is added} */
  default boolean tellsState() {
    return false;
  }

  /** Fills the slots of the state from what is added, from {@code at} on, if that {@linkplain #tellsState tells} it. */
  default void restore(int[] state, int at) {}

  /** Returns whether a slot that is added holds the id of an interned value. */
  boolean isInterned(int slot);

  /** Returns 64 bits that depend on what a slot that is added means and not on the run. */
  long fingerprint(int slot, int content);

  /** Returns a content than which a slot that is added never has a greater one. */
  default int limit(int slot) {
    return Integer.MAX_VALUE;
  }

  /** Returns the greatest content, at least {@code content}, to be expected in a slot once that has been seen. */
  default int room(int slot, int content) {
    return content;
  }

  /** Returns the first of the slots that are added whose contents are of the same kind as this one's. */
  default int kin(int slot) {
    return slot;
  }

  /** Returns what computes what is added, for one thread. */
  StateKeys keys();
}
