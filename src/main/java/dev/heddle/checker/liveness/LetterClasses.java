package dev.heddle.checker.liveness;

import dev.heddle.transition.Temporal;
import java.util.Collection;

/**
 * The letters of a graph, of which those are in one class that differ in no atom of some formulas. What depends on a
 * letter only is found out once for a class: a specification may have a hundred thousand letters where a single
 * property and its fairness tell a dozen apart. A class has its number from when it is first asked for. Not
 * thread-safe.
 */
final class LetterClasses {
  // A letter is in two parts, so a class is a pair: that of the state's part, and that of the step's.
  private final Letters alphabet;
  private final long[] stateMask;
  private final long[] stepMask;
  private final BitPatterns states;
  private final BitPatterns steps;
  private final int[] ofStates;
  private final int[] ofStuttering;
  private final int[] ofSteps;
  private final PairNumbers classes;

  /**
   * Classifies letters.
   *
   * @param formulas the formulas that are to be told true or false
   */
  LetterClasses(Letters alphabet, Collection<Temporal> formulas) {
    this.alphabet = alphabet;
    this.stateMask = new long[alphabet.stateWords()];
    this.stepMask = new long[alphabet.stepWords()];
    formulas.forEach(this::addAtoms);
    this.states = new BitPatterns(stateMask.length * Long.SIZE);
    this.steps = new BitPatterns(stepMask.length * Long.SIZE);
    this.ofStates = new int[alphabet.stateCount()];
    this.ofStuttering = new int[ofStates.length];
    this.ofSteps = new int[alphabet.stepCount()];
    classifyParts();
    this.classes = new PairNumbers(states.size(), steps.size());
  }

  private void addAtoms(Temporal formula) {
    switch (formula) {
      case Temporal.Truth _ -> {}
      case Temporal.StateAtom(int atom) -> set(stateMask, alphabet.stateBit(atom));
      case Temporal.StepAtom(int atom) -> set(stepMask, alphabet.stepBit(atom));
      case Temporal.Not(Temporal operand) -> addAtoms(operand);
      case Temporal.And f -> f.conjuncts().forEach(this::addAtoms);
      case Temporal.Or f -> f.disjuncts().forEach(this::addAtoms);
      case Temporal.Always(Temporal operand) -> addAtoms(operand);
      case Temporal.Eventually(Temporal operand) -> addAtoms(operand);
    }
  }

  private static void set(long[] mask, int bit) {
    mask[bit / Long.SIZE] |= 1L << bit;
  }

  private void classifyParts() {
    long[] stateBits = new long[stateMask.length];
    long[] stepBits = new long[stepMask.length];
    for (int state = 0; state < ofStates.length; state++) {
      for (int word = 0; word < stateBits.length; word++) {
        stateBits[word] = alphabet.stateWord(state, word) & stateMask[word];
      }
      for (int word = 0; word < stepBits.length; word++) {
        stepBits[word] = alphabet.stutterWord(state, word) & stepMask[word];
      }
      ofStates[state] = states.number(stateBits);
      ofStuttering[state] = steps.number(stepBits);
    }
    for (int step = 0; step < ofSteps.length; step++) {
      for (int word = 0; word < stepBits.length; word++) {
        stepBits[word] = alphabet.stepWord(step, word) & stepMask[word];
      }
      ofSteps[step] = steps.number(stepBits);
    }
  }

  /** {@return the bytes that the classes take} */
  long bytes() {
    return (2L * ofStates.length + ofSteps.length) * Integer.BYTES + states.bytes() + steps.bytes() + classes.bytes();
  }

  /** {@return the number of classes so far} */
  int size() {
    return classes.size();
  }

  /** Returns the class of the letter of a stuttering step. */
  int ofStuttering(int statePart) {
    return classes.number(ofStates[statePart], ofStuttering[statePart]);
  }

  /** Returns the class of a letter. */
  int of(int statePart, int stepPart) {
    return classes.number(ofStates[statePart], ofSteps[stepPart]);
  }

  /** Returns whether a formula without temporal operators is true on the letters of a class. */
  boolean satisfies(int letterClass, Temporal formula) {
    return switch (formula) {
      case Temporal.Truth(boolean isTrue) -> isTrue;
      case Temporal.StateAtom(int atom) -> isSet(states, classes.first(letterClass), alphabet.stateBit(atom));
      case Temporal.StepAtom(int atom) -> isSet(steps, classes.second(letterClass), alphabet.stepBit(atom));
      case Temporal.Not(Temporal operand) -> !satisfies(letterClass, operand);
      case Temporal.And f -> f.conjuncts().stream().allMatch(part -> satisfies(letterClass, part));
      case Temporal.Or f -> f.disjuncts().stream().anyMatch(part -> satisfies(letterClass, part));
      case Temporal.Always _, Temporal.Eventually _ ->
          throw new IllegalArgumentException("not a formula on one step: " + formula);
    };
  }

  private static boolean isSet(BitPatterns patterns, int number, int bit) {
    return (patterns.word(number, bit / Long.SIZE) >>> bit & 1) != 0;
  }
}
