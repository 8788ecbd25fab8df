package dev.heddle.checker.liveness;

import com.google.common.primitives.ImmutableLongArray;
import dev.heddle.transition.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The letters of a graph, of which those are in one class that differ in no atom of some formulas. What depends on a
 * letter only is found out once for a class: a specification may have a hundred thousand letters where a single
 * property and its fairness tell a dozen apart. Immutable.
 */
final class LetterClasses {
  // Letters are looked up in a table with open addressing, by the bits of the atoms that count; nothing is allocated
  // for a letter.
  private final Letters alphabet;
  private final long[] mask;
  private final int[] classes;
  private final List<ImmutableLongArray> representatives = new ArrayList<>();
  private int[] table = new int[1 << 6];

  /**
   * Classifies letters.
   *
   * @param letters those of the graph, by number
   * @param formulas the formulas that are to be told true or false
   */
  LetterClasses(Letters alphabet, List<ImmutableLongArray> letters, Collection<Temporal> formulas) {
    this.alphabet = alphabet;
    this.mask = new long[alphabet.words()];
    formulas.forEach(formula -> alphabet.addAtoms(formula, mask));
    this.classes = new int[letters.size()];
    for (int letter = 0; letter < classes.length; letter++) {
      classes[letter] = classify(letters.get(letter));
    }
  }

  private int classify(ImmutableLongArray letter) {
    int place = place(letter);
    if (table[place] == 0) {
      representatives.add(letter);
      table[place] = representatives.size();
      if (representatives.size() * 2 > table.length) {
        grow();
        return representatives.size() - 1;
      }
    }
    return table[place] - 1;
  }

  private void grow() {
    table = new int[table.length * 4];
    for (int number = 0; number < representatives.size(); number++) {
      table[place(representatives.get(number))] = number + 1;
    }
  }

  /** Returns where in the table the class of a letter is, or is to be. */
  private int place(ImmutableLongArray letter) {
    long hash = 0;
    for (int word = 0; word < mask.length; word++) {
      hash = (hash ^ letter.get(word) & mask[word]) * 0x9E37_79B9_7F4A_7C15L;
    }
    int place = (int) (hash >>> Integer.SIZE) & table.length - 1;
    while (table[place] != 0 && !isSame(representatives.get(table[place] - 1), letter)) {
      place = place + 1 & table.length - 1;
    }
    return place;
  }

  private boolean isSame(ImmutableLongArray first, ImmutableLongArray second) {
    for (int word = 0; word < mask.length; word++) {
      if (((first.get(word) ^ second.get(word)) & mask[word]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** {@return the number of classes} */
  int size() {
    return representatives.size();
  }

  /** Returns the class of a letter. */
  int of(int letter) {
    return classes[letter];
  }

  /** Returns whether a formula without temporal operators is true on the letters of a class. */
  boolean satisfies(int letterClass, Temporal formula) {
    return alphabet.satisfies(representatives.get(letterClass), formula);
  }
}
