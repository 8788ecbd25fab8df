package dev.heddle.checker.liveness;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Patterns of so many bits, numbered in the order in which they come. Thread-safe. */
final class BitPatterns {
  // A pattern lies in a chunk, its words side by side, and a table with open addressing holds its number plus one. A
  // pattern that is known is found without a lock: its words are written before its number is, and both are written
  // once. A table that is full is replaced by a larger one; who still reads the old one finds what was in it, or asks
  // again under the lock.
  private static final int CHUNK_SHIFT = 8;
  private static final int CHUNK = 1 << CHUNK_SHIFT;
  private static final int FIRST_TABLE = 1 << 8;

  private final int words;
  private volatile AtomicIntegerArray table = new AtomicIntegerArray(FIRST_TABLE);
  private volatile long[][] chunks = {};
  private volatile int size;

  BitPatterns(int bits) {
    this.words = (bits + Long.SIZE - 1) / Long.SIZE;
  }

  /** {@return the number of words that a pattern takes} */
  int words() {
    return words;
  }

  /** {@return how many patterns there are} */
  int size() {
    return size;
  }

  /** {@return the bytes that they take} */
  long bytes() {
    return (long) chunks.length * CHUNK * words * Long.BYTES + (long) table.length() * Integer.BYTES;
  }

  /** Returns a word of a pattern. */
  long word(int number, int word) {
    return chunks[number >>> CHUNK_SHIFT][(number & CHUNK - 1) * words + word];
  }

  /** Returns the number of a pattern. */
  int number(long[] bits) {
    int known = find(table, bits);
    return known >= 0 ? known : append(bits);
  }

  private synchronized int append(long[] bits) {
    int known = find(table, bits);
    if (known >= 0) {
      return known;
    }
    int number = size;
    if (number == chunks.length << CHUNK_SHIFT) {
      long[][] more = Arrays.copyOf(chunks, chunks.length + 1);
      more[chunks.length] = new long[CHUNK * words];
      chunks = more;
    }
    System.arraycopy(bits, 0, chunks[number >>> CHUNK_SHIFT], (number & CHUNK - 1) * words, words);
    size = number + 1;
    if (size > table.length() / 2) {
      grow();
    } else {
      table.set(~place(table, bits), number + 1);
    }
    return number;
  }

  private void grow() {
    AtomicIntegerArray larger = new AtomicIntegerArray(table.length() * 2);
    long[] bits = new long[words];
    for (int number = 0; number < size; number++) {
      for (int word = 0; word < words; word++) {
        bits[word] = word(number, word);
      }
      larger.set(~place(larger, bits), number + 1);
    }
    table = larger;
  }

  private int find(AtomicIntegerArray within, long[] bits) {
    int place = place(within, bits);
    return place < 0 ? -1 : within.get(place) - 1;
  }

  /** Returns where a table has the number of a pattern, or the complement of where it is to be. */
  private int place(AtomicIntegerArray within, long[] bits) {
    long hash = 0;
    for (int word = 0; word < words; word++) {
      hash = (hash ^ bits[word]) * 0x9E37_79B9_7F4A_7C15L;
      hash ^= hash >>> Integer.SIZE;
    }
    int place = (int) hash & within.length() - 1;
    for (int entry = within.get(place); entry != 0; entry = within.get(place)) {
      if (isAt(entry - 1, bits)) {
        return place;
      }
      place = place + 1 & within.length() - 1;
    }
    return ~place;
  }

  private boolean isAt(int number, long[] bits) {
    for (int word = 0; word < words; word++) {
      if (word(number, word) != bits[word]) {
        return false;
      }
    }
    return true;
  }
}
