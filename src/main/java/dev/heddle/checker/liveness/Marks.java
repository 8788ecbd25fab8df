package dev.heddle.checker.liveness;

import com.google.common.primitives.ImmutableLongArray;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** The formulas that a cycle has put off on all its steps so far: an accepting one is to have none. Not thread-safe. */
final class Marks {
  private final long[] words;

  private Marks(long[] words) {
    this.words = words;
  }

  /** Returns all of {@code count} marks. */
  static Marks all(int count) {
    BitSet bits = new BitSet();
    bits.set(0, count);
    return new Marks(padded(bits, count));
  }

  /** Returns the bits of some of {@code count} marks. */
  static ImmutableLongArray bits(int count, IntStream marks) {
    BitSet bits = new BitSet();
    marks.forEach(bits::set);
    return ImmutableLongArray.copyOf(padded(bits, count));
  }

  private static long[] padded(BitSet bits, int count) {
    return Arrays.copyOf(bits.toLongArray(), (count + Long.SIZE - 1) / Long.SIZE);
  }

  /** Removes what a step does not put off. */
  void retain(ImmutableLongArray postponed) {
    for (int word = 0; word < words.length; word++) {
      words[word] &= postponed.get(word);
    }
  }

  /** Returns whether a step does not put off one of these. */
  boolean isReducedBy(ImmutableLongArray postponed) {
    for (int word = 0; word < words.length; word++) {
      if ((words[word] & ~postponed.get(word)) != 0) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether a word has a bit for each} */
  boolean fitInAWord() {
    return words.length <= 1;
  }

  /** {@return the bits of the first marks} */
  long word() {
    return words.length == 0 ? 0 : words[0];
  }

  /** {@return whether there is none} */
  boolean isEmpty() {
    for (long word : words) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }
}
