package dev.heddle.transition;

/** A layout in which the n-th variable lies in the n-th slot. */
public interface SlotForEachVariable extends StateLayout {
  @Override
  default int slotCount() {
    return variables().size();
  }

  @Override
  default int firstSlot(int variable) {
    return variable;
  }

  @Override
  default int slotCount(int variable) {
    return 1;
  }
}
