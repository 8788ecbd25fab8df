package dev.heddle.checker.liveness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Gathers the steps of a behavior graph, state by state in the order of the search. Not thread-safe. */
public final class BehaviorGraphBuilder {
  private static final int CHUNK = 1 << BehaviorGraph.CHUNK_SHIFT;
  private static final int BLOCK = 1 << BehaviorGraph.BLOCK_SHIFT;
  private static final int FIRST_STATES = 64;

  private final List<long[]> steps = new ArrayList<>();
  private long stepCount;
  private int[] stateIds = new int[FIRST_STATES];
  private int[] stutterLetters = new int[FIRST_STATES];
  private int[] starts = new int[FIRST_STATES];
  private long[] blockStarts = new long[1];
  private int stateCount;

  /** Returns a step as {@link #add} takes it. */
  public static long step(int targetStateId, int letter) {
    return (long) targetStateId << Integer.SIZE | letter & 0xFFFF_FFFFL;
  }

  /** {@return the number of states so far} */
  public int stateCount() {
    return stateCount;
  }

  /** {@return the bytes that the graph takes} */
  public long bytes() {
    return (long) steps.size() * CHUNK * Long.BYTES + 3L * stateIds.length * Integer.BYTES;
  }

  /**
   * Adds a state with its steps to other states; duplicates may be left out.
   *
   * @param from where in {@code stepsOfState} its steps begin
   * @param to where they end
   */
  public void add(int stateId, int stutterLetter, long[] stepsOfState, int from, int to) {
    if (stateCount == stateIds.length) {
      int wider = Math.toIntExact(stateCount + Math.max(FIRST_STATES, (long) stateCount / 2));
      stateIds = Arrays.copyOf(stateIds, wider);
      stutterLetters = Arrays.copyOf(stutterLetters, wider);
      starts = Arrays.copyOf(starts, wider);
    }
    stateIds[stateCount] = stateId;
    stutterLetters[stateCount] = stutterLetter;
    starts[stateCount] = begin(stateCount, stepCount);
    stateCount++;
    append(stepsOfState, from, to);
  }

  /** Notes that the steps of {@code node} begin at {@code position}; returns the offset in its block. */
  private int begin(int node, long position) {
    int block = node >>> BehaviorGraph.BLOCK_SHIFT;
    if ((node & BLOCK - 1) == 0) {
      if (block >= blockStarts.length) {
        blockStarts = Arrays.copyOf(blockStarts, block * 2);
      }
      blockStarts[block] = position;
    }
    return Math.toIntExact(position - blockStarts[block]);
  }

  private void append(long[] stepsOfState, int from, int to) {
    for (int next = from; next < to; ) {
      int at = (int) stepCount & CHUNK - 1;
      if (at == 0) {
        steps.add(new long[CHUNK]);
      }
      int count = Math.min(to - next, CHUNK - at);
      System.arraycopy(stepsOfState, next, steps.getLast(), at, count);
      next += count;
      stepCount += count;
    }
  }

  /** Returns a builder with the same states and steps. */
  public BehaviorGraphBuilder copy() {
    BehaviorGraphBuilder copy = new BehaviorGraphBuilder();
    steps.forEach(chunk -> copy.steps.add(chunk.clone()));
    copy.stepCount = stepCount;
    copy.stateIds = stateIds.clone();
    copy.stutterLetters = stutterLetters.clone();
    copy.starts = starts.clone();
    copy.blockStarts = blockStarts.clone();
    copy.stateCount = stateCount;
    return copy;
  }

  /**
   * Returns the graph of the states that were added. Steps to other states are left out: every behavior of the graph is
   * one of the system. The builder is of no use afterwards.
   *
   * @param initialCount how many of the states, from the first on, are initial
   * @param place gives for every state id a place of its own
   * @param placeCount how many places there are
   */
  public BehaviorGraph build(int initialCount, IntUnaryOperator place, int placeCount) {
    int[] nodes = new int[placeCount];
    Arrays.fill(nodes, -1);
    for (int node = 0; node < stateCount; node++) {
      nodes[place.applyAsInt(stateIds[node])] = node;
    }
    int[] allStarts = Arrays.copyOf(starts, stateCount + 1);
    long[] blocks = blockStarts.clone();
    long[] row = new long[16];
    long from = 0;
    long kept = 0;
    for (int node = 0; node < stateCount; node++) {
      int next = node + 1;
      long to = next < stateCount ? blocks[next >>> BehaviorGraph.BLOCK_SHIFT] + starts[next] : stepCount;
      allStarts[node] = begin(node, kept);
      if (row.length < to - from) {
        row = new long[Math.toIntExact(2 * (to - from))];
      }
      int count = 0;
      for (; from < to; from++) {
        long step = chunk(from)[(int) from & CHUNK - 1];
        int target = nodes[place.applyAsInt((int) (step >>> Integer.SIZE))];
        if (target >= 0) {
          row[count++] = step(target, (int) step);
        }
      }
      // Ids are as the engine lays out states; nodes are in the order of the search, so that this order is the same in
      // every run.
      Arrays.sort(row, 0, count);
      for (int i = 0; i < count; i++, kept++) {
        chunk(kept)[(int) kept & CHUNK - 1] = row[i];
      }
    }
    allStarts[stateCount] = begin(stateCount, kept);
    return new BehaviorGraph(
        new BehaviorGraph.Parts(
            initialCount,
            Arrays.copyOf(stateIds, stateCount),
            Arrays.copyOf(stutterLetters, stateCount),
            blockStarts,
            allStarts,
            steps.toArray(long[][]::new)));
  }

  private long[] chunk(long position) {
    return steps.get((int) (position >>> BehaviorGraph.CHUNK_SHIFT));
  }
}
