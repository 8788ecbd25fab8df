package dev.heddle.store;

import java.util.Arrays;

/**
 * The slots that an action may change, with what packing needs to know of each side by side and by word, so that a
 * successor is packed in one pass over a few short arrays. Immutable.
 */
final class ChangeSet {
  /** The words that hold one of the slots, and where the slots of each end among the arrays below. */
  final int[] word;

  final int[] end;
  final int[] slot;
  final int[] low;
  final byte[] width;
  final byte[] shift;

  /** The key of a slot that is not interned, else 0. */
  final long[] key;

  final int[] internedSlot;

  private ChangeSet(int[] word, int[] end, int[] slot, PackedLayout layout, StoreShape shape) {
    this.word = word;
    this.end = end;
    this.slot = slot;
    this.low = new int[slot.length];
    this.width = new byte[slot.length];
    this.shift = new byte[slot.length];
    this.key = new long[slot.length];
    for (int i = 0; i < slot.length; i++) {
      low[i] = layout.low(slot[i]);
      width[i] = (byte) layout.width(slot[i]);
      shift[i] = (byte) layout.shift(slot[i]);
      key[i] = shape.interned()[slot[i]] ? 0 : shape.keys()[slot[i]];
    }
    this.internedSlot = internedAmong(slot, shape);
  }

  /** Returns the interned ones that tell states apart. */
  private static int[] internedAmong(int[] slots, StoreShape shape) {
    int[] interned = new int[slots.length];
    int count = 0;
    for (int slot : slots) {
      if (shape.interned()[slot] && shape.keys()[slot] != 0) {
        interned[count++] = slot;
      }
    }
    return Arrays.copyOf(interned, count);
  }

  /** Arranges {@code slots}, all of which are packed, for {@code layout}. */
  static ChangeSet of(int[] slots, PackedLayout layout, StoreShape shape) {
    int[] byWord = byWord(slots, layout);
    int[] word = new int[slots.length];
    int[] end = new int[slots.length];
    int groups = 0;
    for (int i = 0; i < byWord.length; i++) {
      if (i == 0 || layout.word(byWord[i]) != layout.word(byWord[i - 1])) {
        word[groups++] = layout.word(byWord[i]);
      }
      end[groups - 1] = i + 1;
    }
    return new ChangeSet(Arrays.copyOf(word, groups), Arrays.copyOf(end, groups), byWord, layout, shape);
  }

  private static int[] byWord(int[] slots, PackedLayout layout) {
    long[] keys = new long[slots.length];
    for (int i = 0; i < slots.length; i++) {
      keys[i] = (long) layout.word(slots[i]) << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    int[] byWord = new int[slots.length];
    for (int i = 0; i < slots.length; i++) {
      byWord[i] = slots[(int) keys[i]];
    }
    return byWord;
  }
}
