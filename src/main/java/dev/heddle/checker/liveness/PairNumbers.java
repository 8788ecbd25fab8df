package dev.heddle.checker.liveness;

import java.util.Arrays;

/** Numbers for pairs of small numbers, in the order in which they come. Not thread-safe. */
final class PairNumbers {
  // Few possible pairs have a table with a place for each; of many, few come, and they are looked up by a hash.
  private static final long FEW = 1 << 18;

  private final int seconds;
  private final boolean isDirect;
  private int[] table;
  private long[] pairs = new long[16];
  private int size;

  /** Makes a table for pairs whose parts are less than these. */
  PairNumbers(int firsts, int seconds) {
    this.seconds = seconds;
    this.isDirect = (long) firsts * seconds <= FEW;
    this.table = new int[isDirect ? firsts * seconds : 1 << 10];
  }

  /** {@return how many pairs have a number} */
  int size() {
    return size;
  }

  /** {@return the bytes that the table takes} */
  long bytes() {
    return (long) table.length * Integer.BYTES + (long) pairs.length * Long.BYTES;
  }

  /** Returns the first part of a pair. */
  int first(int number) {
    return (int) (pairs[number] / seconds);
  }

  /** Returns the second part of a pair. */
  int second(int number) {
    return (int) (pairs[number] % seconds);
  }

  /** Returns the number of a pair. */
  int number(int first, int second) {
    long pair = (long) first * seconds + second;
    int place = isDirect ? (int) pair : place(pair);
    int known = table[place] - 1;
    return known >= 0 ? known : append(pair, place);
  }

  private int append(long pair, int place) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size * 2);
    }
    pairs[size++] = pair;
    table[place] = size;
    if (!isDirect && size * 2 > table.length) {
      table = new int[table.length * 2];
      for (int number = 0; number < size; number++) {
        table[place(pairs[number])] = number + 1;
      }
    }
    return size - 1;
  }

  private int place(long pair) {
    int place = (int) (pair * 0x9E37_79B9_7F4A_7C15L >>> Integer.SIZE) & table.length - 1;
    while (table[place] != 0 && pairs[table[place] - 1] != pair) {
      place = place + 1 & table.length - 1;
    }
    return place;
  }
}
