package dev.heddle.checker.liveness;

/**
 * Reachable states and the steps between them. States are nodes from 0, in the order of the breadth-first search,
 * initial ones first. Every node has a stuttering step as well, which is not among its steps. Immutable.
 */
public final class BehaviorGraph {
  // A step takes eight bytes: the node that it leads to and its part of the letter. Steps of a node lie side by side,
  // nodes in order. Where the steps of a node begin is the beginning of its block of nodes and an offset there, so that
  // a node costs four bytes for it; its own part of the letters takes four more. All of it lies in chunks that are
  // filled once: a graph that has grown is a further graph on the same chunks, and nothing is copied but the lists of
  // chunks.
  //
  // A step of a graph that will grow may lead to a node that is not in it yet.
  static final int BLOCK_SHIFT = 12;
  static final int CHUNK_SHIFT = 14;
  private static final int BLOCK_MASK = (1 << BLOCK_SHIFT) - 1;
  private static final int CHUNK_MASK = (1 << CHUNK_SHIFT) - 1;

  private final int initialCount;
  private final int nodeCount;
  private final int[][] stateParts;
  private final long[] blockStarts;
  private final int[][] starts;
  private final long[][] steps;

  /**
   * The parts of a graph as its builder has gathered them.
   *
   * @param stateParts the nodes' parts of the letters, in blocks of nodes
   * @param blockStarts where the steps of the first node of each block begin
   * @param starts by how much later those of a node begin; there is one for the node after the last as well
   */
  record Parts(
      int initialCount,
      int nodeCount,
      int[][] stateParts,
      long[] blockStarts,
      int[][] starts,
      long[][] steps) {}

  BehaviorGraph(Parts parts) {
    this.initialCount = parts.initialCount();
    this.nodeCount = parts.nodeCount();
    this.stateParts = parts.stateParts();
    this.blockStarts = parts.blockStarts();
    this.starts = parts.starts();
    this.steps = parts.steps();
  }

  /** {@return the number of nodes} */
  public int nodeCount() {
    return nodeCount;
  }

  /** {@return how many of the nodes are initial; they come first} */
  public int initialCount() {
    return initialCount;
  }

  /** {@return the number of steps, stuttering ones not counted} */
  public long stepCount() {
    return firstStep(nodeCount());
  }

  /** Returns a node's part of the letters of its steps, which is all of the letter of its stuttering step. */
  int statePart(int node) {
    return stateParts[node >>> BLOCK_SHIFT][node & BLOCK_MASK];
  }

  /**
   * Returns the position of the first step of a node; those of the last node end at the position of the one after it.
   */
  long firstStep(int node) {
    return blockStarts[node >>> BLOCK_SHIFT] + starts[node >>> BLOCK_SHIFT][node & BLOCK_MASK];
  }

  /** Returns the node to which a step leads. */
  static int target(long step) {
    return (int) (step >>> Integer.SIZE);
  }

  /** Returns a step's part of its letter. */
  static int stepPart(long step) {
    return (int) step;
  }

  /** Returns the step at a position, for {@link #target} and {@link #stepPart}. */
  long step(long position) {
    return steps[(int) (position >>> CHUNK_SHIFT)][(int) position & CHUNK_MASK];
  }
}
