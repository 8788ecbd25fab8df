package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.checker.liveness.Letters;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TemporalFormulas;
import dev.heddle.transition.TransitionSystem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the letters of the steps that a worker takes: decides the atoms of the temporal formulas. Not thread-safe. */
final class StepReader {
  // The step atoms are decided as a successor is generated, the state atoms when all successors of the state are known:
  // that an action is enabled need not be tried out if one of them was such a step. An atom that is known to be the
  // union of some actions is not evaluated at all.
  static final int NOT_ADMITTED = -1;

  private final Stepper stepper;
  private final Letters letters;
  private final ImmutableList<TemporalFormulas.StateAtom> stateAtoms;
  private final ImmutableList<TemporalFormulas.StepAtom> stepAtoms;
  private final BitSet[] ofActions;
  private final long[] stepBits;
  private final long[] union;
  private final long[] stateBits;
  private final BitSet guards = new BitSet();
  private final BitSet guardsKnown = new BitSet();
  private ChunkSteps steps = new ChunkSteps();

  StepReader(TransitionSystem system, Letters letters) {
    TemporalFormulas formulas = system.temporalFormulas();
    this.stepper = system.stepper();
    this.letters = letters;
    this.stateAtoms = formulas.stateAtoms();
    this.stepAtoms = formulas.stepAtoms();
    this.ofActions = stepAtoms.stream().map(StepReader::actions).toArray(BitSet[]::new);
    this.stepBits = new long[letters.stepWords()];
    this.union = new long[stepBits.length];
    this.stateBits = new long[letters.stateWords()];
  }

  private static BitSet actions(TemporalFormulas.StepAtom atom) {
    BitSet actions = new BitSet();
    atom.origin().ifPresent(origin -> origin.actions().forEach(actions::set));
    return actions;
  }

  /** Begins with the steps of a chunk. */
  void begin(ChunkSteps into) {
    steps = into;
    steps.clear();
    forget();
  }

  /**
   * Reads the step to a successor that an action leads to. Stuttering is not read.
   *
   * @param sequence the number of the successor in its chunk, or {@link #NOT_ADMITTED} if it is outside the
   *     constraints: then it only shows what is enabled
   */
  void read(int action, int[] from, int[] to, int sequence) {
    if (Arrays.equals(from, to)) {
      return;
    }
    Arrays.fill(stepBits, 0);
    for (int atom = 0; atom < stepAtoms.size(); atom++) {
      if (isTrue(atom, action, from, to)) {
        set(stepBits, letters.stepBit(atom));
      }
    }
    for (int word = 0; word < stepBits.length; word++) {
      union[word] |= stepBits[word];
    }
    if (sequence != NOT_ADMITTED) {
      steps.setLetter(sequence, letters.ofStep(stepBits));
    }
  }

  /** Decides a step atom, as far as this action is concerned: what others that lead to the same state say is added. */
  private boolean isTrue(int atom, int action, int[] from, int[] to) {
    Optional<TemporalFormulas.Origin> origin = stepAtoms.get(atom).origin();
    if (origin.isEmpty()) {
      return stepper.satisfiesStepAtom(atom, from, to);
    }
    return ofActions[atom].get(action)
        && (origin.get().guard().isEmpty() || isGuardTrue(origin.get().guard().getAsInt(), from))
        && (origin.get().suffices() || stepper.satisfiesStepAtom(atom, from, to));
  }

  /** Decides a state atom of the state whose steps are being read, once. */
  private boolean isGuardTrue(int atom, int[] state) {
    if (!guardsKnown.get(atom)) {
      guardsKnown.set(atom);
      guards.set(atom, stepper.satisfiesStateAtom(atom, state));
    }
    return guards.get(atom);
  }

  /**
   * Ends the steps of a state.
   *
   * @param sequence how many successors the chunk has so far
   */
  void finish(int stateId, int[] state, int sequence) {
    Arrays.fill(stateBits, 0);
    for (int atom = 0; atom < stateAtoms.size(); atom++) {
      if (isTrue(atom, state)) {
        set(stateBits, letters.stateBit(atom));
      }
    }
    readStuttering(state);
    steps.finish(stateId, letters.ofState(stateBits), sequence);
    forget();
  }

  private void forget() {
    guardsKnown.clear();
    Arrays.fill(union, 0);
  }

  /** Decides a state atom. An action all of whose steps were generated is enabled if and only if there was one. */
  private boolean isTrue(int atom, int[] state) {
    if (guardsKnown.get(atom)) {
      return guards.get(atom);
    }
    OptionalInt action = stateAtoms.get(atom).enabling();
    if (action.isPresent()) {
      int bit = letters.stepBit(action.getAsInt());
      if ((union[bit / Long.SIZE] >>> bit & 1) != 0) {
        return true;
      }
      if (stepAtoms.get(action.getAsInt()).origin().isPresent()) {
        return false;
      }
    }
    return stepper.satisfiesStateAtom(atom, state);
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
        set(stateBits, letters.stutterBit(atom));
      }
    }
  }

  private static void set(long[] into, int bit) {
    into[bit / Long.SIZE] |= 1L << bit;
  }
}
