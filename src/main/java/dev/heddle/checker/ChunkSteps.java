package dev.heddle.checker;

import dev.heddle.checker.liveness.BehaviorGraphBuilder;
import dev.heddle.checker.liveness.Letters;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/** The steps from the states of a chunk of the frontier. Written by one thread, then read by any; used again. */
final class ChunkSteps {
  private static final int NO_STEP = -1;

  private int[] ids = new int[0];
  private int[] stateParts = new int[0];
  private int[] ends = new int[0];
  private int stateCount;
  private int[] letters = new int[0];
  private int letterCount;
  private int[] targets = new int[0];
  private long[] steps = new long[0];

  /** Takes a state and its steps, as it is handed over to a graph. */
  @FunctionalInterface
  interface StateSink {
    void accept(int statePart, long[] steps, int from, int to);
  }

  /** Forgets all steps. */
  void clear() {
    stateCount = 0;
    letterCount = 0;
  }

  /** Notes the step's part of the letter, for the step to the successor with this sequence number. */
  void setLetter(int sequence, int letter) {
    fillTo(sequence);
    letters[letterCount++] = letter;
  }

  /** Ends the steps of a state; all successors up to {@code sequence}, exclusive, are its own or earlier ones. */
  void finish(int stateId, int statePart, int sequence) {
    fillTo(sequence);
    if (stateCount == ids.length) {
      int wider = Math.max(16, stateCount * 2);
      ids = Arrays.copyOf(ids, wider);
      stateParts = Arrays.copyOf(stateParts, wider);
      ends = Arrays.copyOf(ends, wider);
    }
    ids[stateCount] = stateId;
    stateParts[stateCount] = statePart;
    ends[stateCount++] = sequence;
  }

  /** Notes that the successors before this one which have no letter are no steps to other stored states. */
  private void fillTo(int sequence) {
    if (sequence >= letters.length) {
      letters = Arrays.copyOf(letters, Math.max(64, sequence * 2));
    }
    while (letterCount < sequence) {
      letters[letterCount++] = NO_STEP;
    }
  }

  /**
   * Finds out where the steps lead, and makes one of those that lead to the same state.
   *
   * @param successors fills in the ids of the successors, by their sequence numbers
   * @param nodes gives the node of an id
   */
  void resolve(Consumer<int[]> successors, IntUnaryOperator nodes, Letters alphabet) {
    if (targets.length < letterCount) {
      targets = new int[letters.length];
      steps = new long[letters.length];
    }
    successors.accept(targets);
    int count = 0;
    int sequence = 0;
    for (int state = 0; state < stateCount; state++) {
      int from = count;
      for (; sequence < ends[state]; sequence++) {
        if (letters[sequence] != NO_STEP && targets[sequence] != ids[state]) {
          steps[count++] = BehaviorGraphBuilder.step(nodes.applyAsInt(targets[sequence]), letters[sequence]);
        }
      }
      count = unite(from, count, alphabet);
      ends[state] = count;
    }
  }

  /** The order is by target: what number a letter has is chance. */
  private int unite(int from, int to, Letters alphabet) {
    Arrays.sort(steps, from, to);
    int end = from;
    for (int i = from; i < to; i++) {
      int target = (int) (steps[i] >>> Integer.SIZE);
      if (end > from && (int) (steps[end - 1] >>> Integer.SIZE) == target) {
        int letter = alphabet.union((int) steps[end - 1], (int) steps[i]);
        steps[end - 1] = BehaviorGraphBuilder.step(target, letter);
      } else {
        steps[end++] = steps[i];
      }
    }
    return end;
  }

  /** Hands the states with their steps to {@code sink}, in order, after {@link #resolve}. */
  void forEach(StateSink sink) {
    int from = 0;
    for (int state = 0; state < stateCount; state++) {
      sink.accept(stateParts[state], steps, from, ends[state]);
      from = ends[state];
    }
  }
}
