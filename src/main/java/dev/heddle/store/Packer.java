package dev.heddle.store;

/** Packs the successors of one state after the other for a store. Not thread-safe: one per worker. */
public final class Packer {
  // A word is a linear function of the slots, and so is the fingerprint: the sum, modulo 2^64, of each slot's content
  // times a random odd key of the slot. Such a sum is a strongly universal hash in its upper bits (Dietzfelbinger 1996,
  // "Universal hashing and k-wise independent random variables via integer arithmetic without primes"; Lemire and
  // Kaser 2014, "Strongly universal string hashing is fast"), and from a state to its successor both follow by adding
  // the differences of the slots that may have changed. There is no branch on whether a slot did change: adding zero
  // is cheaper than guessing. What an interned slot holds enters by its own fingerprint, since ids differ from run to
  // run.
  private final StateStore store;
  private final long[] keys;
  private final boolean[] interned;
  private final SlotFingerprint slotFingerprint;
  private final int[] state;
  private PackedLayout layout;
  private long[] words = new long[1];
  private long fingerprint;
  private int id;

  Packer(StateStore store) {
    this.store = store;
    StoreShape shape = store.shape();
    this.keys = shape.keys();
    this.interned = shape.interned();
    this.slotFingerprint = shape.slotFingerprint();
    this.state = new int[shape.slotCount()];
  }

  /** Prepares for a chunk: takes over the store's layout and empties {@code buffer}. */
  public void begin(SuccessorBuffer buffer) {
    layout = store.layout();
    buffer.clear(layout.wordCount());
    if (words.length != layout.wordCount()) {
      words = new long[layout.wordCount()];
    }
  }

  /** Loads a stored state as the one whose successors follow; returns its slots, which are not to be changed. */
  public int[] load(int stateId) {
    id = stateId;
    store.readWords(stateId, words);
    layout.decode(words, 0, state);
    fingerprint = fingerprint(state);
    return state;
  }

  /** Appends a state that has no predecessor; returns false, and appends nothing, if the layout cannot hold it. */
  public boolean appendInitial(int[] initial, SuccessorBuffer buffer, int sequence) {
    int at = buffer.open();
    if (!layout.encode(initial, buffer.records(), at)) {
      return false;
    }
    buffer.close(partition(fingerprint(initial)), StateId.NONE, sequence);
    return true;
  }

  /**
   * Appends a successor of the loaded state; returns false, and appends nothing, if the layout cannot hold it.
   *
   * @param changed the slots that may differ from the loaded state
   */
  public boolean append(int[] successor, int[] changed, SuccessorBuffer buffer, int sequence) {
    int at = buffer.open();
    long[] into = buffer.records();
    System.arraycopy(words, 0, into, at, words.length);
    long misfit = 0;
    long print = fingerprint;
    for (int slot : changed) {
      int content = successor[slot];
      long difference = (long) content - state[slot];
      into[at + layout.word(slot)] += difference << layout.shift(slot);
      misfit |= (long) content - layout.low(slot) >>> layout.width(slot);
      print += interned[slot] ? internedDifference(slot, content) : difference * keys[slot];
    }
    if (misfit != 0) {
      return false;
    }
    buffer.close(partition(print), id, sequence);
    return true;
  }

  private long internedDifference(int slot, int content) {
    return content == state[slot] ? 0 : term(slot, content) - term(slot, state[slot]);
  }

  private long fingerprint(int[] of) {
    long sum = 0;
    for (int slot = 0; slot < of.length; slot++) {
      sum += term(slot, of[slot]);
    }
    return sum;
  }

  private long term(int slot, int content) {
    return keys[slot] * (interned[slot] ? folded(slotFingerprint.of(slot, content)) : content);
  }

  /** The sum is universal for terms of 32 bits. */
  private static int folded(long print) {
    return (int) (print ^ print >>> Integer.SIZE);
  }

  static int partition(long fingerprint) {
    return (int) (fingerprint >>> (Long.SIZE - StateId.PARTITION_BITS));
  }

  /** Returns the partition in which {@code of} belongs. */
  int partition(int[] of) {
    return partition(fingerprint(of));
  }
}
