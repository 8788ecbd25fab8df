package dev.heddle.store;

import java.util.SplittableRandom;

/** What a store knows of the states: how many slots they have and what tells slots' contents apart across runs. */
public final class StoreShape {
  private static final long KEY_SEED = 0x68656464_6C65L;

  private final boolean[] interned;
  private final SlotFingerprint slotFingerprint;
  private final long[] keys;

  /**
   * Makes a shape.
   *
   * @param interned for each slot, whether its content differs from run to run
   * @param slotFingerprint asked for the slots that are interned
   */
  public StoreShape(boolean[] interned, SlotFingerprint slotFingerprint) {
    this(interned, slotFingerprint, keys(interned.length));
  }

  /** Makes a shape with given keys; with keys of zero, all states are in one partition. */
  StoreShape(boolean[] interned, SlotFingerprint slotFingerprint, long[] keys) {
    this.interned = interned.clone();
    this.slotFingerprint = slotFingerprint;
    this.keys = keys;
  }

  private static long[] keys(int slotCount) {
    SplittableRandom random = new SplittableRandom(KEY_SEED);
    return random.longs(slotCount).map(key -> key | 1).toArray();
  }

  int slotCount() {
    return interned.length;
  }

  boolean[] interned() {
    return interned;
  }

  SlotFingerprint slotFingerprint() {
    return slotFingerprint;
  }

  long[] keys() {
    return keys;
  }
}
