package dev.heddle.store;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;

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

  /** The first slot that is packed. */
  private final int first;

  private final int[] low;
  private final int[] width;
  private final int[] word;
  private final int[] shift;
  private final long[] mask;
  private final int wordCount;
  private final int keyWordCount;

  private PackedLayout(int first, int[] low, FieldPlacement fields, int keyWordCount) {
    this.first = first;
    this.low = low;
    this.width = fields.width;
    this.word = fields.word;
    this.shift = fields.shifts();
    this.wordCount = fields.wordCount();
    this.keyWordCount = keyWordCount;
    this.mask = Arrays.stream(width).mapToLong(bits -> (1L << bits) - 1).toArray();
  }

  /** Returns a layout that holds every content in {@code ranges}; every slot tells states apart. */
  public static PackedLayout of(SlotRanges ranges) {
    return of(ranges, SlotOutlook.NONE, 0, 0);
  }

  /**
   * Returns a layout that holds every content in {@code ranges}.
   *
   * @param outlook for which contents there is to be room as well, where that takes no more words
   * @param first the first slot that is packed
   * @param keyStart the first of the slots that tell states apart; they lie in words of their own, the first ones
   */
  static PackedLayout of(SlotRanges ranges, SlotOutlook outlook, int first, int keyStart) {
    int slots = ranges.slotCount();
    FieldPlacement fields = placement(ranges, outlook, first, keyStart);
    int keyWords = fields.keyWordCount();
    fields.dealOut(widths(ranges, first, (slot, _) -> outlook.limit(slot)));
    int[] low = new int[slots];
    for (int slot = 0; slot < slots; slot++) {
      low[slot] = low(ranges.least(slot), ranges.greatest(slot), fields.width[slot]);
    }
    return new PackedLayout(first, low, fields, keyWords);
  }

  /** Places the slots with the most room that makes a state at most by half longer than it needs to be. */
  private static FieldPlacement placement(SlotRanges ranges, SlotOutlook outlook, int first, int keyStart) {
    FieldPlacement needed = FieldPlacement.of(widths(ranges, first, (_, greatest) -> greatest), first, keyStart);
    int[] shared = ranges.greatestByKin(outlook);
    return Stream.<IntBinaryOperator>of(
            (slot, _) -> outlook.room(slot, shared[outlook.kin(slot)]), outlook::room)
        .map(room -> FieldPlacement.of(widths(ranges, first, room), first, keyStart))
        .filter(wished -> wished.wordCount() <= needed.wordCount() * 3 / 2)
        .findFirst()
        .orElse(needed);
  }

  /** Returns the bits of each slot from the least content of its range to one that depends on its greatest. */
  private static int[] widths(SlotRanges ranges, int first, IntBinaryOperator greatest) {
    int[] bits = new int[ranges.slotCount()];
    for (int slot = first; slot < bits.length; slot++) {
      long span = (long) greatest.applyAsInt(slot, ranges.greatest(slot)) - ranges.least(slot);
      bits[slot] = Long.SIZE - Long.numberOfLeadingZeros(span);
    }
    return bits;
  }

  /** Puts the codes that are not needed yet above the range; below it as well where it has grown below zero. */
  private static int low(int least, int greatest, int width) {
    long spare = (1L << width) - ((long) greatest - least + 1);
    long below = least < 0 ? spare / 2 : 0;
    return (int) Math.max(least - below, Integer.MIN_VALUE);
  }

  /** {@return the number of words of a packed state} */
  public int wordCount() {
    return wordCount;
  }

  /** {@return the number of words, the first ones, that tell states apart} */
  int keyWordCount() {
    return keyWordCount;
  }

  int slotCount() {
    return low.length;
  }

  /** {@return the first slot that is packed} */
  int first() {
    return first;
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
    for (int slot = first; slot < low.length; slot++) {
      long code = (long) state[slot] - low[slot];
      misfit |= code >>> width[slot];
      words[at + word[slot]] += code << shift[slot];
    }
    return misfit == 0;
  }

  /** Unpacks the state that lies in {@code words} from {@code at}; slots that are not packed stay as they are. */
  void decode(long[] words, int at, int[] state) {
    for (int slot = first; slot < low.length; slot++) {
      state[slot] = (int) ((words[at + word[slot]] >>> shift[slot]) & mask[slot]) + low[slot];
    }
  }
}
