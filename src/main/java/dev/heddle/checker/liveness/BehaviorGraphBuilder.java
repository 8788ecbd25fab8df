package dev.heddle.checker.liveness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers the steps of a behavior graph, node by node in the order of the search. Not thread-safe. */
public final class BehaviorGraphBuilder {
  private static final int CHUNK = 1 << BehaviorGraph.CHUNK_SHIFT;
  private static final int BLOCK = 1 << BehaviorGraph.BLOCK_SHIFT;

  private final List<long[]> steps = new ArrayList<>();
  private final List<int[]> stateParts = new ArrayList<>();
  private final List<int[]> starts = new ArrayList<>();
  private long[] blockStarts = new long[1];
  private long stepCount;
  private int nodeCount;

  /** Makes a builder of a graph without nodes. */
  public BehaviorGraphBuilder() {
    begin();
  }

  /**
   * Returns a step as {@link #add} takes it.
   *
   * @param stepPart its part of the letter, of {@link Letters#ofStep}
   */
  public static long step(int target, int stepPart) {
    return (long) target << Integer.SIZE | stepPart & 0xFFFF_FFFFL;
  }

  /** {@return the number of nodes so far} */
  public int nodeCount() {
    return nodeCount;
  }

  /** {@return the bytes that the graph takes} */
  public long bytes() {
    return (long) steps.size() * CHUNK * Long.BYTES + 2L * starts.size() * BLOCK * Integer.BYTES;
  }

  /**
   * Adds the next node with its steps to other nodes, in the order of these.
   *
   * @param statePart its part of the letters, of {@link Letters#ofState}
   * @param from where in {@code stepsOfNode} its steps begin
   * @param to where they end
   */
  public void add(int statePart, long[] stepsOfNode, int from, int to) {
    stateParts.getLast()[nodeCount & BLOCK - 1] = statePart;
    append(stepsOfNode, from, to);
    nodeCount++;
    begin();
  }

  /** Notes where the steps of the next node begin. */
  private void begin() {
    int place = nodeCount & BLOCK - 1;
    int block = nodeCount >>> BehaviorGraph.BLOCK_SHIFT;
    if (place == 0) {
      starts.add(new int[BLOCK]);
      stateParts.add(new int[BLOCK]);
      if (block == blockStarts.length) {
        blockStarts = Arrays.copyOf(blockStarts, block * 2);
      }
      blockStarts[block] = stepCount;
    }
    starts.getLast()[place] = Math.toIntExact(stepCount - blockStarts[block]);
  }

  private void append(long[] stepsOfNode, int from, int to) {
    for (int next = from; next < to; ) {
      int at = (int) stepCount & CHUNK - 1;
      if (at == 0) {
        steps.add(new long[CHUNK]);
      }
      int count = Math.min(to - next, CHUNK - at);
      System.arraycopy(stepsOfNode, next, steps.getLast(), at, count);
      next += count;
      stepCount += count;
    }
  }

  /**
   * Returns the graph of the nodes that were added; the builder may go on. Every behavior of the graph is one of the
   * system.
   *
   * @param initialCount how many of the nodes, from the first on, are initial
   */
  public BehaviorGraph graph(int initialCount) {
    return new BehaviorGraph(
        new BehaviorGraph.Parts(
            Math.min(initialCount, nodeCount),
            nodeCount,
            stateParts.toArray(int[][]::new),
            blockStarts.clone(),
            starts.toArray(int[][]::new),
            steps.toArray(long[][]::new)));
  }
}
