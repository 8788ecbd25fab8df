package dev.heddle.store;

/** Looks up states in a store to which none are added meanwhile. Not thread-safe: one per thread. */
public final class StateFinder {
  private final StateStore store;
  private final Packer packer;
  private final long[] words;

  StateFinder(StateStore store) {
    this.store = store;
    this.packer = store.packer();
    this.words = new long[store.layout().wordCount()];
  }

  /** Returns the id of a state, or {@link StateId#NONE} if it is not stored. */
  public int find(int[] state) {
    return store.layout().encode(state, words, 0) ? store.find(packer.partition(state), words) : StateId.NONE;
  }
}
