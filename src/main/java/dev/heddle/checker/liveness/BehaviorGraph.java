package dev.heddle.checker.liveness;

/**
 * The reachable states and the steps between them. States are nodes from 0, in the order of the breadth-first search,
 * initial ones first. Every node has a stuttering step as well, which is not among its steps. Immutable.
 */
public final class BehaviorGraph {
  // A step takes eight bytes: the node that it leads to and the letter. Steps of a node lie side by side, nodes in
  // order. Where the steps of a node begin is the beginning of its block of nodes and an offset there, so that a node
  // costs four bytes for it; its state and its stuttering letter take four each.
  static final int BLOCK_SHIFT = 12;
  static final int CHUNK_SHIFT = 16;

  private final int initialCount;
  private final int[] stateIds;
  private final int[] stutterLetters;
  private final long[] blockStarts;
  private final int[] starts;
  private final long[][] steps;

  /** The parts of a graph as its builder has gathered them. */
  record Parts(
      int initialCount, int[] stateIds, int[] stutterLetters, long[] blockStarts, int[] starts, long[][] steps) {}

  BehaviorGraph(Parts parts) {
    this.initialCount = parts.initialCount();
    this.stateIds = parts.stateIds();
    this.stutterLetters = parts.stutterLetters();
    this.blockStarts = parts.blockStarts();
    this.starts = parts.starts();
    this.steps = parts.steps();
  }

  /** {@return the number of nodes} */
  public int nodeCount() {
    return stateIds.length;
  }

  /** {@return how many of the nodes are initial; they come first} */
  public int initialCount() {
    return initialCount;
  }

  /** {@return the number of steps, stuttering ones not counted} */
  public long stepCount() {
    return firstStep(nodeCount());
  }

  /** Returns the id of a node's state. */
  public int stateId(int node) {
    return stateIds[node];
  }

  /** Returns the letter of a node's stuttering step. */
  int stutterLetter(int node) {
    return stutterLetters[node];
  }

  /**
   * Returns the position of the first step of a node; those of the last node end at the position of the one after it.
   */
  long firstStep(int node) {
    return blockStarts[node >>> BLOCK_SHIFT] + starts[node];
  }

  /** Returns the node to which a step leads. */
  static int target(long step) {
    return (int) (step >>> Integer.SIZE);
  }

  /** Returns the letter of a step. */
  static int letter(long step) {
    return (int) step;
  }

  /** Returns the step at a position, for {@link #target} and {@link #letter}. */
  long step(long position) {
    return steps[(int) (position >>> CHUNK_SHIFT)][(int) position & (1 << CHUNK_SHIFT) - 1];
  }
}
