package dev.heddle.store;

import java.util.Arrays;

/** The least and the greatest content seen per slot. Not thread-safe. */
public final class SlotRanges {
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
