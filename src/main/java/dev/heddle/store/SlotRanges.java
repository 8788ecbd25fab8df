package dev.heddle.store;

import java.util.Arrays;

/** The least and the greatest content seen per slot. Not thread-safe. */
public final class SlotRanges {
  private static final long ROOM = 16;

  private final int[] least;
  private final int[] greatest;
  private boolean empty = true;

  /** Makes ranges that hold nothing. */
  public SlotRanges(int slotCount) {
    least = new int[slotCount];
    greatest = new int[slotCount];
    clear();
  }

  /** {@return whether no state was included} */
  public boolean isEmpty() {
    return empty;
  }

  /** Forgets what was included. */
  public void clear() {
    Arrays.fill(least, Integer.MAX_VALUE);
    Arrays.fill(greatest, Integer.MIN_VALUE);
    empty = true;
  }

  /** Extends the ranges to the contents of {@code state}. */
  public void include(int[] state) {
    empty = false;
    for (int slot = 0; slot < least.length; slot++) {
      least[slot] = Math.min(least[slot], state[slot]);
      greatest[slot] = Math.max(greatest[slot], state[slot]);
    }
  }

  /** Extends the ranges to those of {@code other}. */
  public void include(SlotRanges other) {
    empty &= other.empty;
    for (int slot = 0; slot < least.length; slot++) {
      least[slot] = Math.min(least[slot], other.least[slot]);
      greatest[slot] = Math.max(greatest[slot], other.greatest[slot]);
    }
  }

  /** Returns these ranges with room for what is likely to follow, which is much where little is known. */
  SlotRanges roomy(StoreShape shape) {
    SlotRanges roomy = new SlotRanges(least.length);
    int[] shared = greatestByKin(shape.outlook());
    int highestId = highestId(shape.interned());
    for (int slot = 0; slot < least.length; slot++) {
      int limit = shape.outlook().limit(slot);
      int known = shape.interned()[slot] ? highestId : shared[shape.outlook().kin(slot)];
      roomy.least[slot] = least(slot) < 0 ? enlarged(least(slot)) : 0;
      roomy.greatest[slot] = limit < Integer.MAX_VALUE ? Math.max(limit, known) : enlarged(Math.max(known, 0));
    }
    roomy.empty = false;
    return roomy;
  }

  private int highestId(boolean[] interned) {
    int highest = 0;
    for (int slot = 0; slot < interned.length; slot++) {
      highest = interned[slot] ? Math.max(highest, greatest(slot)) : highest;
    }
    return highest;
  }

  private static int enlarged(int content) {
    long enlarged = content * ROOM + (content < 0 ? 0 : ROOM - 1);
    return (int) Math.clamp(enlarged, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  int slotCount() {
    return least.length;
  }

  int least(int slot) {
    return empty ? 0 : least[slot];
  }

  int greatest(int slot) {
    return empty ? 0 : greatest[slot];
  }

  /** Returns for the first slot of each kin the greatest content that one of them has had. */
  int[] greatestByKin(SlotOutlook outlook) {
    int[] shared = new int[slotCount()];
    Arrays.fill(shared, Integer.MIN_VALUE);
    for (int slot = 0; slot < shared.length; slot++) {
      int first = outlook.kin(slot);
      shared[first] = Math.max(shared[first], greatest(slot));
    }
    return shared;
  }
}
