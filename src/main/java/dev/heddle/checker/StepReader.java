package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.checker.liveness.Letters;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TemporalFormulas;
import dev.heddle.transition.TransitionSystem;
import java.util.Arrays;
import java.util.OptionalInt;

/** Reads the letters of the steps that a worker takes: decides the atoms of the temporal formulas. Not thread-safe. */
final class StepReader {
  // The step atoms are decided as a successor is generated, the state atoms when all successors of the state are known:
  // that an action is enabled need not be tried out if one of them was such a step.
  private final Stepper stepper;
  private final Letters letters;
  private final ImmutableList<TemporalFormulas.StateAtom> stateAtoms;
  private final ImmutableList<TemporalFormulas.StepAtom> stepAtoms;
  private final int words;
  private final long[] union;
  private final long[] letter;
  private ChunkSteps steps = new ChunkSteps();
  private long[] bits = new long[0];
  private int[] sequences = new int[0];
  private int count;

  StepReader(TransitionSystem system, Letters letters) {
    TemporalFormulas formulas = system.temporalFormulas();
    this.stepper = system.stepper();
    this.letters = letters;
    this.stateAtoms = formulas.stateAtoms();
    this.stepAtoms = formulas.stepAtoms();
    this.words = letters.words();
    this.union = new long[words];
    this.letter = new long[words];
  }

  /** Begins with the steps of a chunk. */
  void begin(ChunkSteps into) {
    steps = into;
    steps.clear();
    count = 0;
  }

  /** Reads the step to a successor, which has this number in its chunk. Stuttering is not read. */
  void read(int[] from, int[] to, int sequence) {
    if (Arrays.equals(from, to)) {
      return;
    }
    if (count == sequences.length) {
      int wider = Math.max(16, count * 2);
      sequences = Arrays.copyOf(sequences, wider);
      bits = Arrays.copyOf(bits, wider * words);
    }
    Arrays.fill(bits, count * words, (count + 1) * words, 0);
    for (int atom = 0; atom < stepAtoms.size(); atom++) {
      if (stepper.satisfiesStepAtom(atom, from, to)) {
        set(bits, count * words, letters.stepBit(atom));
      }
    }
    sequences[count++] = sequence;
  }

  /**
   * Ends the steps of a state.
   *
   * @param sequence how many successors the chunk has so far
   */
  void finish(int stateId, int[] state, int sequence) {
    Arrays.fill(union, 0);
    for (int i = 0; i < count * words; i++) {
      union[i % words] |= bits[i];
    }
    Arrays.fill(letter, 0);
    for (int atom = 0; atom < stateAtoms.size(); atom++) {
      if (isTaken(stateAtoms.get(atom).enabling()) || stepper.satisfiesStateAtom(atom, state)) {
        set(letter, 0, letters.stateBit(atom));
      }
    }
    long[] stateBits = letter.clone();
    for (int i = 0; i < count; i++) {
      for (int word = 0; word < words; word++) {
        letter[word] = stateBits[word] | bits[i * words + word];
      }
      steps.setLetter(sequences[i], letters.number(letter));
    }
    System.arraycopy(stateBits, 0, letter, 0, words);
    readStuttering(state);
    steps.finish(stateId, letters.number(letter), sequence);
    count = 0;
  }

  private void readStuttering(int[] state) {
    for (int atom = 0; atom < stepAtoms.size(); atom++) {
      boolean isTrue =
          switch (stepAtoms.get(atom).stuttering()) {
            case EXCLUDED -> false;
            case ALLOWED -> true;
            case UNDECIDED -> stepper.satisfiesStepAtom(atom, state, state);
          };
      if (isTrue) {
        set(letter, 0, letters.stepBit(atom));
      }
    }
  }

  private boolean isTaken(OptionalInt stepAtom) {
    if (stepAtom.isEmpty()) {
      return false;
    }
    int bit = letters.stepBit(stepAtom.getAsInt());
    return (union[bit / Long.SIZE] >>> bit & 1) != 0;
  }

  private static void set(long[] into, int at, int bit) {
    into[at + bit / Long.SIZE] |= 1L << bit;
  }
}
