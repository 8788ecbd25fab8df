package dev.heddle.checker.liveness;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.Optional;

/** Finds ways in the product that are as short as any, stuttering steps not counted. Not thread-safe. */
final class ShortestWalk {
  // A breadth-first search in which stuttering costs nothing: the nodes of a level are first closed under stuttering
  // steps, and then the others are taken.
  //
  // A node has a predecessor, and is in one of two levels, which may be twice as long as they need to be.
  private static final int BYTES_PER_NODE = 3 * Integer.BYTES;

  private final ProductNodes.Numbering numbering;
  private final ProductSteps steps;
  private final Allowance allowance;
  private final int[] predecessors;
  private int[] level = new int[16];
  private int levelSize;
  private int[] nextLevel = new int[16];
  private int nextSize;

  /** A condition on the current step of a walk. */
  @FunctionalInterface
  interface StepTest {
    /** Returns whether it is true of the step between two numbered nodes. */
    boolean test(int from, int to, ProductSteps step);
  }

  ShortestWalk(Product product, ProductNodes.Numbering numbering, Allowance allowance) {
    this.numbering = numbering;
    this.steps = product.steps();
    this.allowance = allowance;
    allowance.take((long) BYTES_PER_NODE * numbering.size());
    this.predecessors = new int[numbering.size()];
  }

  /**
   * Returns the numbers of the nodes of a shortest way of at least one step that begins at one of {@code starts}, takes
   * allowed steps and ends with the first step that reaches the goal.
   */
  Optional<ImmutableIntArray> find(int[] starts, StepTest allowed, StepTest goal) {
    Arrays.fill(predecessors, -1);
    nextSize = 0;
    for (int start : starts) {
      predecessors[start] = start;
      offer(start);
    }
    while (nextSize > 0) {
      int[] current = nextLevel;
      nextLevel = level;
      level = current;
      levelSize = nextSize;
      nextSize = 0;
      for (boolean stuttering : new boolean[] {true, false}) {
        for (int i = 0; i < levelSize; i++) {
          int end = expand(level[i], stuttering, allowed, goal);
          if (end >= 0) {
            return Optional.of(way(level[i], end));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Takes the steps of one kind from a node; returns where the first that reaches the goal leads, or -1. */
  private int expand(int from, boolean stuttering, StepTest allowed, StepTest goal) {
    allowance.check();
    steps.begin(numbering.node(from), numbering.state(from));
    while (steps.advance()) {
      int to = numbering.number(steps.targetNode(), steps.targetState());
      if (steps.isStuttering() == stuttering && to >= 0 && allowed.test(from, to, steps)) {
        if (goal.test(from, to, steps)) {
          return to;
        }
        if (predecessors[to] < 0) {
          predecessors[to] = from;
          if (stuttering) {
            offerHere(to);
          } else {
            offer(to);
          }
        }
      }
    }
    return -1;
  }

  private void offer(int node) {
    if (nextSize == nextLevel.length) {
      nextLevel = Arrays.copyOf(nextLevel, nextSize * 2);
    }
    nextLevel[nextSize++] = node;
  }

  private void offerHere(int node) {
    if (levelSize == level.length) {
      level = Arrays.copyOf(level, levelSize * 2);
    }
    level[levelSize++] = node;
  }

  /** Returns the way of the last search to a node that it has passed by. */
  ImmutableIntArray wayTo(int node) {
    return predecessors[node] == node ? ImmutableIntArray.of(node) : way(predecessors[node], node);
  }

  private ImmutableIntArray way(int last, int end) {
    int length = 2;
    for (int node = last; predecessors[node] != node; node = predecessors[node]) {
      length++;
    }
    int[] way = new int[length];
    way[length - 1] = end;
    int node = last;
    for (int i = length - 2; i >= 0; i--) {
      way[i] = node;
      node = predecessors[node];
    }
    return ImmutableIntArray.copyOf(way);
  }
}
