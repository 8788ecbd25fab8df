package dev.heddle.checker.liveness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A set of nodes of the product: pairs of a node of the graph and a state of the automaton, in a layer of bits for each
 * state. Once it is complete, its members, or those of some layers, can be numbered.
 */
final class ProductNodes {
  private final int nodeCount;
  private final Allowance allowance;
  private final List<long[]> layers = new ArrayList<>();

  ProductNodes(int nodeCount, Allowance allowance) {
    this.nodeCount = nodeCount;
    this.allowance = allowance;
  }

  /** Adds a pair; returns whether it is new. */
  boolean add(int node, int state) {
    while (layers.size() <= state) {
      layers.add(new long[0]);
    }
    if (layers.get(state).length == 0) {
      int words = nodeCount / Long.SIZE + 1;
      allowance.take((long) words * Long.BYTES);
      layers.set(state, new long[words]);
    }
    long[] layer = layers.get(state);
    long bit = 1L << node;
    if ((layer[node / Long.SIZE] & bit) != 0) {
      return false;
    }
    layer[node / Long.SIZE] |= bit;
    return true;
  }

  /** Returns how many members have a state in {@code states}. */
  long count(BitSet states) {
    return states.stream()
        .filter(state -> state < layers.size())
        .mapToLong(state -> Arrays.stream(layers.get(state)).map(Long::bitCount).sum())
        .sum();
  }

  /** Numbers the members whose state is in {@code states}. */
  Numbering number(BitSet states) {
    return new Numbering(layers, states);
  }

  /** Consecutive numbers for members, by state and then by node. */
  static final class Numbering {
    // The number of a member is the sum of what comes before its layer, before its word in the layer, and before its
    // bit in the word.
    private final long[][] bits;
    private final int[][] before;
    private final int[] first;
    private final int[] nodes;

    private Numbering(List<long[]> layers, BitSet states) {
      bits = new long[layers.size()][];
      before = new int[layers.size()][];
      first = new int[layers.size() + 1];
      long count = 0;
      for (int state = 0; state < bits.length; state++) {
        bits[state] = states.get(state) ? layers.get(state) : new long[0];
        before[state] = new int[bits[state].length];
        for (int word = 0; word < bits[state].length; word++) {
          before[state][word] = Math.toIntExact(count);
          count += Long.bitCount(bits[state][word]);
        }
        first[state + 1] = Math.toIntExact(count);
      }
      nodes = new int[Math.toIntExact(count)];
      fillNodes();
    }

    private void fillNodes() {
      int number = 0;
      for (long[] layer : bits) {
        for (int word = 0; word < layer.length; word++) {
          for (long rest = layer[word]; rest != 0; rest &= rest - 1) {
            nodes[number++] = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
          }
        }
      }
    }

    /** {@return how many members are numbered} */
    int size() {
      return nodes.length;
    }

    /** Returns the number of a pair, or -1 if it is not numbered. */
    int number(int node, int state) {
      if (state >= bits.length) {
        return -1;
      }
      long[] layer = bits[state];
      int word = node / Long.SIZE;
      if (word >= layer.length || (layer[word] >>> node & 1) == 0) {
        return -1;
      }
      return before[state][word] + Long.bitCount(layer[word] & (1L << node) - 1);
    }

    /** Returns the node of a member. */
    int node(int number) {
      return nodes[number];
    }

    /** Returns the state of a member. */
    int state(int number) {
      int found = Arrays.binarySearch(first, number);
      int state = found < 0 ? -found - 2 : found;
      while (first[state + 1] == first[state]) {
        state++;
      }
      return state;
    }
  }
}
