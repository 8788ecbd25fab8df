package dev.heddle.store;

import java.util.Arrays;

/** The successors of one chunk of a level, by partition. Written by one thread, then read by any. */
public final class ArrangedSuccessors {
  private final int[] ends = new int[StateId.PARTITION_COUNT + 1];
  private long[] records = new long[0];
  private int words;

  /** Makes room for {@code count} records and returns the ends of the partitions, all 0. */
  int[] prepare(int words, int count) {
    this.words = words;
    int length = count * (words + 1);
    if (records.length < length) {
      records = new long[length + length / 4];
    }
    Arrays.fill(ends, 0);
    return ends;
  }

  long[] records() {
    return records;
  }

  int from(int partition) {
    return partition == 0 ? 0 : ends[partition - 1];
  }

  int to(int partition) {
    return ends[partition];
  }

  /** {@return the number of records of a partition} */
  public int count(int partition) {
    return (to(partition) - from(partition)) / (words + 1);
  }

  /** {@return the sequence number of the record that begins at {@code record}} */
  public int sequence(int record) {
    return (int) records[record + words];
  }

  /**
   * Stores at the sequence number of every record the id of its state, after all were inserted in a store that keeps
   * them.
   */
  public void ids(int[] bySequence) {
    for (int partition = 0; partition < StateId.PARTITION_COUNT; partition++) {
      for (int record = from(partition); record < to(partition); record += words + 1) {
        int local = (int) (records[record + words] >>> Integer.SIZE);
        bySequence[sequence(record)] = StateId.of(partition, local);
      }
    }
  }
}
