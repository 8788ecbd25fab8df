package dev.heddle.store;

import java.util.Arrays;

/** The packed successors that one worker has generated and not yet handed over. Not thread-safe. */
public final class SuccessorBuffer {
  // A record is the words of the state and one word more: above, the id of the state from which it was generated,
  // below, its sequence number.
  //
  // Steps that do not disturb each other lead to the same state in either order. The states between are siblings, and
  // so neighbours in the frontier: of what is generated for a chunk, a good part was generated a moment ago. A small
  // table, indexed by a part of the fingerprint, remembers where records lie; a record with the words of one that is
  // there already is left out, which saves its way to the store. The table is never cleared: that what it points to is
  // a record of this buffer with the same words is all that is asked.
  private static final int FIRST_RECORDS = 64;
  private static final int RECENT_BITS = 14;
  private static final int RECENT_SHIFT = Long.SIZE - StateId.PARTITION_BITS - RECENT_BITS;

  private long[] records = new long[0];
  private byte[] partitions = new byte[0];
  private final int[] recent = new int[1 << RECENT_BITS];
  private int count;
  private int words;

  /** {@return the number of records} */
  public int count() {
    return count;
  }

  /** Forgets all records and prepares for states of {@code words} words. */
  void clear(int words) {
    this.words = words;
    this.count = 0;
  }

  /** Makes room for one record and returns where its words belong. */
  int open() {
    int at = count * (words + 1);
    if (at + words >= records.length || count == partitions.length) {
      int wider = Math.max(FIRST_RECORDS, count * 2);
      records = Arrays.copyOf(records, wider * (words + 1));
      partitions = Arrays.copyOf(partitions, wider);
    }
    return at;
  }

  long[] records() {
    return records;
  }

  /**
   * Returns whether the record that {@link #open} began has the same first {@code keyWords} words as an earlier one, as
   * far as that is remembered.
   */
  boolean isRepeated(long fingerprint, int keyWords) {
    int place = (int) (fingerprint >>> RECENT_SHIFT) & recent.length - 1;
    int earlier = recent[place];
    if (earlier < count && hasSameWords(earlier, keyWords)) {
      return true;
    }
    recent[place] = count;
    return false;
  }

  private boolean hasSameWords(int earlier, int keyWords) {
    int stride = words + 1;
    for (int word = 0, a = earlier * stride, b = count * stride; word < keyWords; word++) {
      if (records[a + word] != records[b + word]) {
        return false;
      }
    }
    return true;
  }

  /** Completes the record that {@link #open} began. */
  void close(int partition, int predecessor, int sequence) {
    records[count * (words + 1) + words] = (long) predecessor << Integer.SIZE | sequence & 0xFFFF_FFFFL;
    partitions[count++] = (byte) partition;
  }

  /** Lets {@code arranged} hold the records of this buffer, by partition and in order within a partition. */
  public void arrangeInto(ArrangedSuccessors arranged) {
    int stride = words + 1;
    int[] ends = arranged.prepare(words, count);
    for (int i = 0; i < count; i++) {
      ends[(partitions[i] & 0xFF) + 1] += stride;
    }
    for (int partition = 0; partition < StateId.PARTITION_COUNT; partition++) {
      ends[partition + 1] += ends[partition];
    }
    // ends[p] is now where p begins, and while it is filled where its next record belongs; at last, where it ends.
    long[] into = arranged.records();
    for (int i = 0; i < count; i++) {
      int partition = partitions[i] & 0xFF;
      int to = ends[partition];
      ends[partition] = to + stride;
      for (int word = 0, from = i * stride; word < stride; word++) {
        into[to + word] = records[from + word];
      }
    }
  }
}
