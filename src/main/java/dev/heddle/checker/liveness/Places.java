package dev.heddle.checker.liveness;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;

/**
 * The places of a search for a cycle: a node, with what has happened on the way to it. They are numbered in the order
 * in which they come, the beginning being 0. Not thread-safe.
 */
final class Places {
  // A place is four longs side by side in one array, its predecessor and its node sharing the first, and a table with
  // open addressing holds the numbers plus one. The table is emptied for every search, so it is kept as small as that
  // search needs.
  private static final int WORDS = 4;
  private static final int FIRST_TABLE = 1 << 8;

  private final Allowance allowance;
  private long[] words = new long[WORDS * FIRST_TABLE / 2];
  private int[] table = new int[FIRST_TABLE];
  private int size;

  Places(Allowance allowance) {
    this.allowance = allowance;
    allowance.take(bytes());
  }

  private long bytes() {
    return (long) words.length * Long.BYTES + (long) table.length * Integer.BYTES;
  }

  /** Forgets all places, and begins at a node. */
  void begin(int number) {
    allowance.giveBack((long) (table.length - FIRST_TABLE) * Integer.BYTES);
    table = new int[FIRST_TABLE];
    size = 0;
    add(number, 0, 0, 0, 0);
  }

  /** {@return how many places there are} */
  int size() {
    return size;
  }

  /** Returns the number of a place's node. */
  int number(int place) {
    return (int) words[place * WORDS];
  }

  /** Returns the conditions that were fulfilled. */
  long fulfilled(int place) {
    return words[place * WORDS + 1];
  }

  /** Returns the conditions that were raised. */
  long raised(int place) {
    return words[place * WORDS + 2];
  }

  /** Returns the marks that were missing on a step. */
  long missed(int place) {
    return words[place * WORDS + 3];
  }

  private int predecessor(int place) {
    return (int) (words[place * WORDS] >>> Integer.SIZE);
  }

  /** Adds a place with its predecessor; returns whether it is new. */
  boolean add(int number, long fulfilled, long raised, long missed, int predecessor) {
    if ((size + 1) * WORDS > words.length) {
      allowance.take((long) words.length * Long.BYTES);
      words = Arrays.copyOf(words, words.length * 2);
    }
    int at = size * WORDS;
    words[at] = (long) predecessor << Integer.SIZE | number;
    words[at + 1] = fulfilled;
    words[at + 2] = raised;
    words[at + 3] = missed;
    int entry = entry(size);
    if (table[entry] != 0) {
      return false;
    }
    table[entry] = ++size;
    if (size * 2 > table.length) {
      allowance.take((long) table.length * Integer.BYTES);
      table = new int[table.length * 2];
      for (int place = 0; place < size; place++) {
        table[entry(place)] = place + 1;
      }
    }
    return true;
  }

  /** Returns where in the table a place is, or is to be. */
  private int entry(int place) {
    long hash = number(place);
    for (int word = 1; word < WORDS; word++) {
      hash = (hash ^ words[place * WORDS + word]) * 0x9E37_79B9_7F4A_7C15L;
      hash ^= hash >>> Integer.SIZE;
    }
    int entry = (int) hash & table.length - 1;
    while (table[entry] != 0 && !isSame(table[entry] - 1, place)) {
      entry = entry + 1 & table.length - 1;
    }
    return entry;
  }

  private boolean isSame(int first, int second) {
    return number(first) == number(second)
        && fulfilled(first) == fulfilled(second)
        && raised(first) == raised(second)
        && missed(first) == missed(second);
  }

  /** Returns the numbers of the nodes on the way to a place, and the first one again. */
  ImmutableIntArray wayBack(int place) {
    int length = 2;
    for (int at = place; at != 0; at = predecessor(at)) {
      length++;
    }
    int[] way = new int[length];
    way[length - 1] = number(0);
    int at = place;
    for (int i = length - 2; i >= 0; i--) {
      way[i] = number(at);
      at = predecessor(at);
    }
    return ImmutableIntArray.copyOf(way);
  }
}
