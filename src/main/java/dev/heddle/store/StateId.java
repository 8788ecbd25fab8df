package dev.heddle.store;

/**
 * The number of a stored state: its partition and its place there. The numbers of a run do not depend on the number of
 * workers.
 */
public final class StateId {
  /** The predecessor of an initial state. */
  public static final int NONE = -1;

  static final int LOCAL_BITS = 24;
  static final int PARTITION_BITS = Integer.SIZE - LOCAL_BITS;
  static final int PARTITION_COUNT = 1 << PARTITION_BITS;

  /** One less than what fits, so that no id equals {@link #NONE} and the index can keep 0 for a free place. */
  static final int MAX_LOCAL = (1 << LOCAL_BITS) - 2;

  private StateId() {}

  static int of(int partition, int local) {
    return partition << LOCAL_BITS | local;
  }

  static int partition(int id) {
    return id >>> LOCAL_BITS;
  }

  static int local(int id) {
    return id & ((1 << LOCAL_BITS) - 1);
  }
}
