package dev.heddle.checker.liveness;

import dev.heddle.transition.TemporalFormulas;
import java.util.stream.IntStream;

/**
 * The letters of behaviors: what all atoms are on a step, state atoms taken in its first state. A letter is kept in two
 * parts, each with a number: one of the state, which says what its state atoms are and what the step atoms are when it
 * stutters, and one of the step. Thread-safe; numbers depend on the order of arrival and must not reach results.
 */
public final class Letters {
  // A specification with many state atoms may have as many letters as steps, but has no more parts of states than
  // states, and few parts of steps. So what is kept beside the graph grows with its nodes at most.
  private final int stateAtoms;
  private final BitPatterns states;
  private final BitPatterns steps;

  /** Makes an empty alphabet over the atoms of {@code formulas}. */
  public Letters(TemporalFormulas formulas) {
    this.stateAtoms = formulas.stateAtoms().size();
    this.states = new BitPatterns(stateAtoms + formulas.stepAtoms().size());
    this.steps = new BitPatterns(formulas.stepAtoms().size());
  }

  /** {@return the number of words that the bits of a state's part take} */
  public int stateWords() {
    return states.words();
  }

  /** {@return the number of words that the bits of a step's part take} */
  public int stepWords() {
    return steps.words();
  }

  /** {@return the bytes that all parts take} */
  public long bytes() {
    return states.bytes() + steps.bytes();
  }

  /** Returns the bit of a state atom in a state's part. */
  public int stateBit(int atom) {
    return atom;
  }

  /** Returns the bit of a step atom in a state's part: what it is when the state stutters. */
  public int stutterBit(int atom) {
    return stateAtoms + atom;
  }

  /** Returns the bit of a step atom in a step's part. */
  public int stepBit(int atom) {
    return atom;
  }

  /** Returns the number of a state's part. */
  public int ofState(long[] bits) {
    return states.number(bits);
  }

  /** Returns the number of a step's part. */
  public int ofStep(long[] bits) {
    return steps.number(bits);
  }

  /** Returns the number of the step's part with the bits of both. */
  public int union(int first, int second) {
    if (first == second) {
      return first;
    }
    long[] bits = new long[steps.words()];
    for (int word = 0; word < bits.length; word++) {
      bits[word] = steps.word(first, word) | steps.word(second, word);
    }
    return steps.number(bits);
  }

  /** Returns whether a state atom is true of some state that has a part so far. */
  public boolean isEverTrue(int atom) {
    int bit = stateBit(atom);
    return IntStream.range(0, states.size())
        .anyMatch(part -> (states.word(part, bit / Long.SIZE) >>> bit & 1) != 0);
  }

  /** {@return the number of states' parts so far} */
  int stateCount() {
    return states.size();
  }

  /** {@return the number of steps' parts so far} */
  int stepCount() {
    return steps.size();
  }

  /** Returns a word of the state atoms of a state's part; beyond these, its bits are of no use. */
  long stateWord(int number, int word) {
    return states.word(number, word);
  }

  /** Returns a word of the step's part that a state has when it stutters. */
  long stutterWord(int number, int word) {
    int bit = stutterBit(word * Long.SIZE);
    int first = bit / Long.SIZE;
    int shift = bit % Long.SIZE;
    long low = states.word(number, first) >>> shift;
    return shift == 0 || first + 1 == states.words() ? low : low | states.word(number, first + 1) << Long.SIZE - shift;
  }

  /** Returns a word of a step's part. */
  long stepWord(int number, int word) {
    return steps.word(number, word);
  }
}
