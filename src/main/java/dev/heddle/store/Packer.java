package dev.heddle.store;

import java.util.stream.IntStream;

/** Packs the successors of one state after the other for a store. Not thread-safe: one per worker. */
public final class Packer {
  // A word is a linear function of the slots, and so is the fingerprint: the sum, modulo 2^64, of each slot's content
  // times a random odd key of the slot. Such a sum is a strongly universal hash in its upper bits (Dietzfelbinger 1996,
  // "Universal hashing and k-wise independent random variables via integer arithmetic without primes"; Lemire and
  // Kaser 2014, "Strongly universal string hashing is fast"), and from a state to its successor both follow by adding
  // the differences of the slots that may have changed. There is no branch on whether a slot did change: adding zero
  // is cheaper than guessing. What an interned slot holds enters by its own fingerprint, since ids differ from run to
  // run.
  //
  // A level is in the order in which its states were found, and they lie in partitions: to load one is a cache miss. A
  // few are therefore fetched in a row before the first of them is expanded; the processor waits for all at once.
  private final StateStore store;
  private final StoreShape shape;
  private final int[][] slotSets;
  private final InternedPrints prints;
  private final int[] state;
  /** Those that were needed since the layout was taken over. */
  private ChangeSet[] changeSets = new ChangeSet[0];
  private ChangeSet everySlot;
  private PackedLayout layout;
  private long[] words = new long[0];
  private long[] fetched = new long[0];
  private int keyWords;
  private boolean keepsAll;
  private long fingerprint;
  private int id;

  Packer(StateStore store, int[][] slotSets) {
    this.store = store;
    this.shape = store.shape();
    this.slotSets = slotSets;
    this.prints = new InternedPrints(shape);
    this.state = new int[shape.slotCount()];
    adopt(store.layout());
  }

  private void adopt(PackedLayout current) {
    layout = current;
    words = new long[layout.wordCount()];
    keyWords = layout.keyWordCount();
    keepsAll = store.keepsIds();
    everySlot = ChangeSet.of(IntStream.range(layout.first(), shape.slotCount()).toArray(), layout, shape);
    changeSets = new ChangeSet[slotSets.length];
  }

  private ChangeSet arranged(int slotSet) {
    ChangeSet changes = ChangeSet.of(slotSets[slotSet], layout, shape);
    changeSets[slotSet] = changes;
    return changes;
  }

  /** Prepares for a chunk: takes over the store's layout and empties {@code buffer}. */
  public void begin(SuccessorBuffer buffer) {
    if (layout != store.layout()) {
      adopt(store.layout());
    }
    buffer.clear(layout.wordCount());
  }

  /** Brings the stored states with {@code count} of the {@code ids}, from {@code from} on, near for {@link #load}. */
  public void fetch(int[] ids, int from, int count) {
    if (fetched.length < count * words.length) {
      fetched = new long[count * words.length];
    }
    for (int i = 0; i < count; i++) {
      store.readWords(ids[from + i], fetched, i * words.length);
    }
  }

  /**
   * Loads a state as the one whose successors follow; returns its slots, which are not to be changed.
   *
   * @param place which of the states that were fetched last
   */
  public int[] load(int stateId, int place) {
    id = stateId;
    System.arraycopy(fetched, place * words.length, words, 0, words.length);
    layout.decode(words, 0, state);
    shape.derived().fill(state);
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
   * Appends a successor of the loaded state; returns false, and appends nothing, if the layout cannot hold it. A
   * successor that is in the buffer already is left out, unless the store keeps the ids of all.
   *
   * @param slotSet the number of a set of slots outside of which the successor is like the loaded state
   */
  public boolean append(int[] successor, int slotSet, SuccessorBuffer buffer, int sequence) {
    ChangeSet known = changeSets[slotSet];
    ChangeSet changes = known == null ? arranged(slotSet) : known;
    int at = buffer.open();
    long[] into = buffer.records();
    for (int word = 0; word < words.length; word++) {
      into[at + word] = words[word];
    }
    long misfit = 0;
    long print = fingerprint;
    for (int i = 0, group = 0; group < changes.word.length; group++) {
      long sum = 0;
      for (int end = changes.end[group]; i < end; i++) {
        int slot = changes.slot[i];
        long content = successor[slot];
        long difference = content - state[slot];
        sum += difference << changes.shift[i];
        misfit |= content - changes.low[i] >>> changes.width[i];
        print += difference * changes.key[i];
      }
      into[at + changes.word[group]] += sum;
    }
    if (misfit != 0) {
      return false;
    }
    print += internedDifference(changes.internedSlot, successor);
    if (keepsAll || !buffer.isRepeated(print, keyWords)) {
      buffer.close(partition(print), id, sequence);
    }
    return true;
  }

  private long internedDifference(int[] slots, int[] successor) {
    long sum = 0;
    for (int slot : slots) {
      if (successor[slot] != state[slot]) {
        sum += internedTerm(slot, successor[slot]) - internedTerm(slot, state[slot]);
      }
    }
    return sum;
  }

  private long fingerprint(int[] of) {
    long sum = 0;
    for (int i = 0; i < everySlot.slot.length; i++) {
      sum += of[everySlot.slot[i]] * everySlot.key[i];
    }
    for (int slot : everySlot.internedSlot) {
      sum += internedTerm(slot, of[slot]);
    }
    return sum;
  }

  /** The sum is universal for terms of 32 bits, so those of the fingerprint are folded. */
  private long internedTerm(int slot, int content) {
    return shape.keys()[slot] * prints.of(slot, content);
  }

  private static int partition(long fingerprint) {
    return (int) (fingerprint >>> (Long.SIZE - StateId.PARTITION_BITS));
  }
}
