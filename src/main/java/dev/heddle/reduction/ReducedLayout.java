package dev.heddle.reduction;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.StateLayout;
import dev.heddle.value.Interner;
import dev.heddle.value.Value;

/**
 * The layout of another system's states, each followed by its key.
 *
 * @param states the other system's layout
 * @param keys where the values of the keys lie
 * @param keySlots the number of slots of a key
 */
record ReducedLayout(StateLayout states, Interner keys, int keySlots) implements StateLayout {
  @Override
  public ImmutableList<String> variables() {
    return states.variables();
  }

  @Override
  public int slotCount() {
    return states.slotCount() + keySlots;
  }

  @Override
  public int keyStart() {
    return states.slotCount();
  }

  @Override
  public Value value(int variable, int[] state) {
    return states.value(variable, state);
  }

  @Override
  public int firstSlot(int variable) {
    return states.firstSlot(variable);
  }

  @Override
  public int slotCount(int variable) {
    return states.slotCount(variable);
  }

  @Override
  public boolean isInterned(int slot) {
    return slot >= keyStart() || states.isInterned(slot);
  }

  @Override
  public long fingerprint(int slot, int content) {
    return slot >= keyStart() ? keys.fingerprint(content) : states.fingerprint(slot, content);
  }
}
