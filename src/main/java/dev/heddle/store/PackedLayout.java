package dev.heddle.store;

import java.util.Arrays;

/**
 * Where the bits of each slot lie in the words of a packed state. Immutable.
 *
 * <p>A layout is speculative: it gives every slot the bits that the contents seen so far need, and what it cannot hold
 * is noticed by {@link #encode} or {@link Packer}, whereupon the store is given a wider one.
 */
public final class PackedLayout {
  // A slot's field holds content - low, so that negative numbers cost nothing, and fields do not cross words. That
  // makes a word a linear function of the contents: the word of a successor is its predecessor's plus, for each slot,
  // the difference of the contents shifted into place. Packer relies on it.
  //
  // Fields are placed first-fit in slot order. The bits that remain in a word are then dealt out to its slots, the
  // narrowest first: they cost no memory, and each one saves a widening of the whole store later. A slot that never
  // changed has no bits of its own, but takes part in the dealing.
  private static final int MAX_WIDTH = Integer.SIZE;

  private final int[] low;
  private final int[] width;
  private final int[] word;
  private final int[] shift;
  private final long[] mask;
  private final int wordCount;

  private PackedLayout(int[] low, int[] width, int[] word, int[] shift, int wordCount) {
    this.low = low;
    this.width = width;
    this.word = word;
    this.shift = shift;
    this.wordCount = wordCount;
    this.mask = Arrays.stream(width).mapToLong(bits -> (1L << bits) - 1).toArray();
  }

  /** Returns a layout that holds every content in {@code ranges}. */
  public static PackedLayout of(SlotRanges ranges) {
    int slots = ranges.slotCount();
    int[] width = new int[slots];
    for (int slot = 0; slot < slots; slot++) {
      long span = (long) ranges.greatest(slot) - ranges.least(slot);
      width[slot] = Long.SIZE - Long.numberOfLeadingZeros(span);
    }
    int[] word = new int[slots];
    int[] free = place(width, word);
    dealOut(width, word, free);
    int[] low = new int[slots];
    for (int slot = 0; slot < slots; slot++) {
      low[slot] = low(ranges.least(slot), ranges.greatest(slot), width[slot]);
    }
    return new PackedLayout(low, width, word, shifts(width, word, free.length), free.length);
  }

  /** Assigns each slot a word; returns the bits left in each word. */
  private static int[] place(int[] width, int[] word) {
    int[] free = {Long.SIZE};
    for (int slot = 0; slot < width.length; slot++) {
      int into = 0;
      while (free[into] < width[slot]) {
        into++;
        if (into == free.length) {
          free = Arrays.copyOf(free, into + 1);
          free[into] = Long.SIZE;
        }
      }
      word[slot] = into;
      free[into] -= width[slot];
    }
    spreadUnchanging(width, word, free);
    return free;
  }

  /** Moves the slots without bits to where bits are left, one bit each, as far as they go. */
  private static void spreadUnchanging(int[] width, int[] word, int[] free) {
    int into = 0;
    for (int slot = 0; slot < width.length; slot++) {
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

  private static void dealOut(int[] width, int[] word, int[] free) {
    for (int limit = 1; limit < MAX_WIDTH; limit++) {
      for (int slot = 0; slot < width.length; slot++) {
        if (width[slot] <= limit && width[slot] > 0 && free[word[slot]] > 0) {
          width[slot]++;
          free[word[slot]]--;
        }
      }
    }
  }

  /** Puts the codes that are not needed yet above the range; below it as well where it has grown below zero. */
  private static int low(int least, int greatest, int width) {
    long spare = (1L << width) - ((long) greatest - least + 1);
    long below = least < 0 ? spare / 2 : 0;
    return (int) Math.max(least - below, Integer.MIN_VALUE);
  }

  private static int[] shifts(int[] width, int[] word, int wordCount) {
    int[] used = new int[wordCount];
    int[] shift = new int[width.length];
    for (int slot = 0; slot < width.length; slot++) {
      if (width[slot] > 0) {
        shift[slot] = used[word[slot]];
        used[word[slot]] += width[slot];
      }
    }
    return shift;
  }

  /** {@return the number of words of a packed state} */
  public int wordCount() {
    return wordCount;
  }

  int slotCount() {
    return low.length;
  }

  int low(int slot) {
    return low[slot];
  }

  int width(int slot) {
    return width[slot];
  }

  int word(int slot) {
    return word[slot];
  }

  int shift(int slot) {
    return shift[slot];
  }

  /**
   * Packs a state into {@code words}, from {@code at}.
   *
   * @return whether every content fits; if not, the words are meaningless
   */
  boolean encode(int[] state, long[] words, int at) {
    Arrays.fill(words, at, at + wordCount, 0);
    long misfit = 0;
    for (int slot = 0; slot < low.length; slot++) {
      long code = (long) state[slot] - low[slot];
      misfit |= code >>> width[slot];
      words[at + word[slot]] += code << shift[slot];
    }
    return misfit == 0;
  }

  /** Unpacks the state that lies in {@code words} from {@code at}. */
  void decode(long[] words, int at, int[] state) {
    for (int slot = 0; slot < low.length; slot++) {
      state[slot] = (int) ((words[at + word[slot]] >>> shift[slot]) & mask[slot]) + low[slot];
    }
  }
}
