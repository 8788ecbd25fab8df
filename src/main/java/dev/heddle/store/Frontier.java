package dev.heddle.store;

/**
 * The states of one level, found and not yet expanded, each at a position: by partition, then in the order in which
 * they came. Immutable.
 *
 * <p>The states of a level lie side by side in every partition, so a frontier is two numbers a partition.
 */
public final class Frontier {
  private final int[] first;
  private final long[] start;

  /** Makes the frontier of the states from {@code first} to {@code end}, exclusive, of each partition. */
  Frontier(int[] first, int[] end) {
    this.first = first;
    this.start = new long[first.length + 1];
    for (int partition = 0; partition < first.length; partition++) {
      start[partition + 1] = start[partition] + end[partition] - first[partition];
    }
  }

  /** {@return the number of states} */
  public long size() {
    return start[first.length];
  }

  /** Returns the last partition that begins at or before {@code position}. */
  private int partitionAt(long position) {
    int from = 0;
    int to = first.length - 1;
    while (from < to) {
      int middle = (from + to + 1) >>> 1;
      if (start[middle] <= position) {
        from = middle;
      } else {
        to = middle - 1;
      }
    }
    return from;
  }

  /** Stores the ids of the {@code count} states from {@code position} on in {@code ids}. */
  public void ids(long position, int count, int[] ids) {
    int partition = partitionAt(position);
    for (int i = 0; i < count; i++) {
      while (position + i >= start[partition + 1]) {
        partition++;
      }
      ids[i] = StateId.of(partition, first[partition] + (int) (position + i - start[partition]));
    }
  }
}
