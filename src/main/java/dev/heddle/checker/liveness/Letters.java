package dev.heddle.checker.liveness;

import com.google.common.primitives.ImmutableLongArray;
import dev.heddle.transition.Temporal;
import dev.heddle.transition.TemporalFormulas;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The letters of behaviors: what all atoms are on a step, state atoms taken in its first state. Every distinct
 * combination has a number. Thread-safe; numbers depend on the order of arrival and must not reach results.
 */
public final class Letters {
  private final int stateAtoms;
  private final int words;
  private final ConcurrentHashMap<ImmutableLongArray, Integer> numbers = new ConcurrentHashMap<>();
  private final List<ImmutableLongArray> letters = new ArrayList<>();

  /** Makes an empty alphabet over the atoms of {@code formulas}. */
  public Letters(TemporalFormulas formulas) {
    this.stateAtoms = formulas.stateAtoms().size();
    this.words = (stateAtoms + formulas.stepAtoms().size() + Long.SIZE - 1) / Long.SIZE;
  }

  /** {@return the number of words that a letter's bits take} */
  public int words() {
    return words;
  }

  /** {@return the number of letters} */
  public int size() {
    synchronized (letters) {
      return letters.size();
    }
  }

  /** Returns the bit of a state atom. */
  public int stateBit(int atom) {
    return atom;
  }

  /** Returns the bit of a step atom. */
  public int stepBit(int atom) {
    return stateAtoms + atom;
  }

  /** Returns the number of the letter with the given bits. */
  public int number(long[] bits) {
    ImmutableLongArray key = ImmutableLongArray.copyOf(bits);
    Integer known = numbers.get(key);
    return known != null ? known : numbers.computeIfAbsent(key, this::append);
  }

  /** Returns the number of the letter with the bits of both. */
  public int union(int first, int second) {
    if (first == second) {
      return first;
    }
    long[] bits = new long[words];
    synchronized (letters) {
      for (int word = 0; word < words; word++) {
        bits[word] = letters.get(first).get(word) | letters.get(second).get(word);
      }
    }
    return number(bits);
  }

  private int append(ImmutableLongArray bits) {
    synchronized (letters) {
      letters.add(bits);
      return letters.size() - 1;
    }
  }

  /** {@return the letters so far, by number} */
  List<ImmutableLongArray> all() {
    synchronized (letters) {
      return List.copyOf(letters);
    }
  }

  /** Adds to {@code bits} those of the atoms of a formula. */
  void addAtoms(Temporal formula, long[] bits) {
    switch (formula) {
      case Temporal.Truth _ -> {}
      case Temporal.StateAtom(int atom) -> set(bits, stateBit(atom));
      case Temporal.StepAtom(int atom) -> set(bits, stepBit(atom));
      case Temporal.Not(Temporal operand) -> addAtoms(operand, bits);
      case Temporal.And f -> f.conjuncts().forEach(part -> addAtoms(part, bits));
      case Temporal.Or f -> f.disjuncts().forEach(part -> addAtoms(part, bits));
      case Temporal.Always(Temporal operand) -> addAtoms(operand, bits);
      case Temporal.Eventually(Temporal operand) -> addAtoms(operand, bits);
    }
  }

  private static void set(long[] bits, int bit) {
    bits[bit / Long.SIZE] |= 1L << bit;
  }

  /** Returns whether a formula without temporal operators is true on a letter. */
  boolean satisfies(ImmutableLongArray letter, Temporal formula) {
    return switch (formula) {
      case Temporal.Truth(boolean isTrue) -> isTrue;
      case Temporal.StateAtom(int atom) -> isSet(letter, stateBit(atom));
      case Temporal.StepAtom(int atom) -> isSet(letter, stepBit(atom));
      case Temporal.Not(Temporal operand) -> !satisfies(letter, operand);
      case Temporal.And f -> f.conjuncts().stream().allMatch(part -> satisfies(letter, part));
      case Temporal.Or f -> f.disjuncts().stream().anyMatch(part -> satisfies(letter, part));
      case Temporal.Always _, Temporal.Eventually _ ->
          throw new IllegalArgumentException("not a formula on one step: " + formula);
    };
  }

  private static boolean isSet(ImmutableLongArray letter, int bit) {
    return (letter.get(bit / Long.SIZE) >>> bit & 1) != 0;
  }
}
