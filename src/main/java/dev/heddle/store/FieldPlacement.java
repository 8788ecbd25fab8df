package dev.heddle.store;

import java.util.Arrays;

/** Deals slots out to words. Used once. */
final class FieldPlacement {
  // Fields are placed first-fit in slot order. The bits that remain in a word are then dealt out to its slots, the
  // narrowest first: they cost no memory, and each one saves a widening of the whole store later. A slot that never
  // changed has no bits of its own, but takes part in the dealing.
  private static final int MAX_WIDTH = Integer.SIZE;

  /** The bits and the word of each slot. */
  final int[] width;

  final int[] word;
  private int[] free = new int[0];
  private int keyWordCount;

  private FieldPlacement(int[] width) {
    this.width = width;
    this.word = new int[width.length];
  }

  /**
   * Places slots that need the given bits.
   *
   * @param first the first slot that is placed
   * @param keyStart the first of the slots that tell states apart; they lie in words of their own, the first ones
   */
  static FieldPlacement of(int[] width, int first, int keyStart) {
    FieldPlacement fields = new FieldPlacement(width);
    fields.place(keyStart, width.length);
    fields.keyWordCount = fields.wordCount();
    if (keyStart > first) {
      fields.place(first, keyStart);
    }
    return fields;
  }

  /** {@return the number of words so far} */
  int wordCount() {
    return free.length;
  }

  /** {@return the number of words that tell states apart} */
  int keyWordCount() {
    return keyWordCount;
  }

  private void place(int from, int to) {
    int first = free.length;
    addWord();
    for (int slot = from; slot < to; slot++) {
      int into = first;
      while (free[into] < width[slot]) {
        into++;
        if (into == free.length) {
          addWord();
        }
      }
      word[slot] = into;
      free[into] -= width[slot];
    }
    spreadUnchanging(from, to, first);
  }

  private void addWord() {
    free = Arrays.copyOf(free, free.length + 1);
    free[free.length - 1] = Long.SIZE;
  }

  /** Moves the slots without bits to where bits are left, one bit each, as far as they go. */
  private void spreadUnchanging(int from, int to, int firstWord) {
    int into = firstWord;
    for (int slot = from; slot < to; slot++) {
      if (width[slot] == 0) {
        while (into < free.length && free[into] == 0) {
          into++;
        }
        if (into == free.length) {
          return;
        }
        word[slot] = into;
        width[slot] = 1;
        free[into]--;
      }
    }
  }

  /** Deals out the bits that are left, to each slot no more than {@code limits} says. */
  void dealOut(int[] limits) {
    for (int limit = 1; limit < MAX_WIDTH; limit++) {
      for (int slot = 0; slot < width.length; slot++) {
        if (width[slot] <= limit && width[slot] > 0 && width[slot] < limits[slot] && free[word[slot]] > 0) {
          width[slot]++;
          free[word[slot]]--;
        }
      }
    }
  }

  /** Returns where in its word each slot's field begins. */
  int[] shifts() {
    int[] used = new int[free.length];
    int[] shift = new int[width.length];
    for (int slot = 0; slot < width.length; slot++) {
      if (width[slot] > 0) {
        shift[slot] = used[word[slot]];
        used[word[slot]] += width[slot];
      }
    }
    return shift;
  }
}
