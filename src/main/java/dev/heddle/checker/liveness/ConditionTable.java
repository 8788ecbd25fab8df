package dev.heddle.checker.liveness;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.Temporal;
import java.util.function.Function;

/** Which conditions each letter raises and fulfils, as bits. Immutable. */
final class ConditionTable {
  private final int words;
  private final long[] all;
  private final long[] unconditional;
  private final long[] unfulfillable;
  private final long[] raised;
  private final long[] fulfilled;

  ConditionTable(ImmutableList<Condition> conditions, LetterClasses letters) {
    words = (conditions.size() + Long.SIZE - 1) / Long.SIZE;
    all = new long[words];
    unconditional = new long[words];
    unfulfillable = new long[words];
    for (int i = 0; i < conditions.size(); i++) {
      set(all, 0, i);
      if (conditions.get(i).when().equals(new Temporal.Truth(true))) {
        set(unconditional, 0, i);
      }
      if (conditions.get(i).then().equals(new Temporal.Truth(false))) {
        set(unfulfillable, 0, i);
      }
    }
    raised = table(conditions, letters, Condition::when);
    fulfilled = table(conditions, letters, Condition::then);
  }

  private long[] table(
      ImmutableList<Condition> conditions, LetterClasses letters, Function<Condition, Temporal> side) {
    long[] table = new long[letters.size() * words];
    for (int letter = 0; letter < letters.size(); letter++) {
      for (int i = 0; i < conditions.size(); i++) {
        if (letters.satisfies(letter, side.apply(conditions.get(i)))) {
          set(table, letter * words, i);
        }
      }
    }
    return table;
  }

  private static void set(long[] bits, int at, int condition) {
    bits[at + condition / Long.SIZE] |= 1L << condition;
  }

  /** {@return the number of words that a set of conditions takes} */
  int words() {
    return words;
  }

  /** Returns a new set of all conditions but those in {@code conditions}. */
  long[] allBut(long[] conditions) {
    long[] others = all.clone();
    for (int word = 0; word < words; word++) {
      others[word] &= ~conditions[word];
    }
    return others;
  }

  /** {@return a new set of the conditions that every letter raises} */
  long[] unconditional() {
    return unconditional.clone();
  }

  /** {@return a new set of the conditions that nothing fulfils: what raises them must not happen infinitely often} */
  long[] unfulfillable() {
    return unfulfillable.clone();
  }

  /** Returns whether one of {@code conditions} has to be fulfilled whatever happens. */
  boolean hasUnconditional(long[] conditions) {
    return intersects(unconditional, 0, conditions);
  }

  /** Returns whether a letter raises one of {@code conditions}. */
  boolean raises(int letter, long[] conditions) {
    return intersects(raised, letter * words, conditions);
  }

  private boolean intersects(long[] table, int at, long[] conditions) {
    for (int word = 0; word < words; word++) {
      if ((table[at + word] & conditions[word]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Adds to {@code conditions} those that a letter raises. */
  void addRaised(int letter, long[] conditions) {
    for (int word = 0; word < words; word++) {
      conditions[word] |= raised[letter * words + word];
    }
  }

  /** Adds to {@code conditions} those that a letter fulfils. */
  void addFulfilled(int letter, long[] conditions) {
    for (int word = 0; word < words; word++) {
      conditions[word] |= fulfilled[letter * words + word];
    }
  }
}
