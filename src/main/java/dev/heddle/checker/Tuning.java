package dev.heddle.checker;

/**
 * Sizes that trade memory and latency for speed. None of them depends on the number of workers, and the counts of a
 * search that is cut short depend on {@code roundBytes} alone.
 *
 * @param chunkStates how many states a worker takes at a time, at most
 * @param roundBytes how many bytes of successors a round gathers, about
 * @param inlineNanos a round that is expected to take less is done by the calling thread
 * @param firstGraph from how many states on temporal properties are checked before the graph is complete
 */
record Tuning(int chunkStates, long roundBytes, long inlineNanos, int firstGraph) {
  private static final long FIRST_STATES = 4096;

  static final Tuning DEFAULT = new Tuning(4096, 1L << 26, 100_000, 1 << 17);

  /**
   * Returns how many states of the frontier the next round expands. A round that is stopped is lost, so it is no more
   * than a part of what was done before it.
   */
  long roundStates(int slotCount, Counts counts, long expanded) {
    long recordBytes = (slotCount / 4 + 2L) * Long.BYTES;
    long successors = expanded == 0 ? 1 : Math.max(1, counts.generated() / expanded);
    return Math.clamp(roundBytes / recordBytes / successors, 1, FIRST_STATES + expanded / 4);
  }

  /** Returns how many states a chunk of a round has. */
  int chunkStates(long roundStates) {
    return (int) Math.clamp(roundStates / 64, 1, chunkStates);
  }
}
