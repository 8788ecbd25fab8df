package dev.heddle.store;

import java.util.Arrays;
import java.util.SplittableRandom;

/** What a store knows of the states: how many slots they have and what tells slots' contents apart across runs. */
public final class StoreShape {
  private static final long KEY_SEED = 0x68656464_6C65L;

  private final boolean[] interned;
  private final SlotFingerprint slotFingerprint;
  private final SlotOutlook outlook;
  private final long[] keys;
  private final int keyStart;
  private final DerivedSlots derived;

  /**
   * Makes a shape.
   *
   * @param interned for each slot, whether its content differs from run to run
   * @param slotFingerprint asked for the slots that are interned
   */
  public StoreShape(boolean[] interned, SlotFingerprint slotFingerprint) {
    this(interned, slotFingerprint, SlotOutlook.NONE, 0, DerivedSlots.NONE);
  }

  /**
   * Makes a shape.
   *
   * @param interned for each slot, whether its content differs from run to run
   * @param slotFingerprint asked for the slots that are interned
   * @param outlook for which contents layouts are to have room
   * @param keyStart states that agree from this slot on are one state, of which the store keeps the first that comes
   * @param derived slots before that which are not stored
   */
  public StoreShape(
      boolean[] interned, SlotFingerprint slotFingerprint, SlotOutlook outlook, int keyStart, DerivedSlots derived) {
    this.interned = interned.clone();
    this.slotFingerprint = slotFingerprint;
    this.outlook = outlook;
    this.keys = keys(interned.length, keyStart);
    this.keyStart = keyStart;
    this.derived = derived;
  }

  /** Makes a shape with given keys; with keys of zero, all states are in one partition. */
  StoreShape(boolean[] interned, SlotFingerprint slotFingerprint, long[] keys) {
    this.interned = interned.clone();
    this.slotFingerprint = slotFingerprint;
    this.outlook = SlotOutlook.NONE;
    this.keys = keys;
    this.keyStart = 0;
    this.derived = DerivedSlots.NONE;
  }

  /** Returns a key for every slot; slots that do not tell states apart have 0 and add nothing to a fingerprint. */
  private static long[] keys(int slotCount, int keyStart) {
    SplittableRandom random = new SplittableRandom(KEY_SEED);
    long[] keys = random.longs(slotCount).map(key -> key | 1).toArray();
    Arrays.fill(keys, 0, keyStart, 0);
    return keys;
  }

  int slotCount() {
    return interned.length;
  }

  int keyStart() {
    return keyStart;
  }

  DerivedSlots derived() {
    return derived;
  }

  boolean[] interned() {
    return interned;
  }

  SlotFingerprint slotFingerprint() {
    return slotFingerprint;
  }

  SlotOutlook outlook() {
    return outlook;
  }

  long[] keys() {
    return keys;
  }
}
