package dev.heddle.eval;

/** Counts the slots of a frame while its code is compiled. */
final class FrameLayout {
  private int slotCount;

  /** {@return a slot that nothing else uses} */
  int newSlot() {
    return slotCount++;
  }

  /** {@return the number of slots that a frame needs} */
  int slotCount() {
    return slotCount;
  }
}
