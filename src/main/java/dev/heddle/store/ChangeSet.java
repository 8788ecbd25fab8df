package dev.heddle.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

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
    this.internedSlot = Arrays.stream(slot).filter(s -> shape.interned()[s]).toArray();
  }

  /** Arranges {@code slots} for {@code layout}. */
  static ChangeSet of(int[] slots, PackedLayout layout, StoreShape shape) {
    int[] byWord =
        Arrays.stream(slots).boxed().sorted(Comparator.comparingInt(layout::word)).mapToInt(s -> s).toArray();
    int[] word = Arrays.stream(byWord).map(layout::word).distinct().toArray();
    int[] end =
        Arrays.stream(word)
            .map(w -> (int) IntStream.of(byWord).filter(slot -> layout.word(slot) <= w).count())
            .toArray();
    return new ChangeSet(word, end, byWord, layout, shape);
  }
}
