package dev.heddle.reduction;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.StateLayout;
import dev.heddle.value.Value;

/**
 * The layout of another system's states, each followed by its key.
 *
 * @param states the other system's layout
 * @param keys what follows
 */
record ReducedLayout(StateLayout states, KeyScheme keys) implements StateLayout {
  @Override
  public ImmutableList<String> variables() {
    return states.variables();
  }

  @Override
  public int slotCount() {
    return states.slotCount() + keys.slotCount();
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
    return slot >= keyStart() ? keys.isInterned(slot - keyStart()) : states.isInterned(slot);
  }

  @Override
  public int limit(int slot) {
    return slot >= keyStart() ? keys.limit(slot - keyStart()) : states.limit(slot);
  }

  @Override
  public int room(int slot, int content) {
    return slot >= keyStart() ? keys.room(slot - keyStart(), content) : states.room(slot, content);
  }

  @Override
  public int kin(int slot) {
    return slot >= keyStart() ? keyStart() + keys.kin(slot - keyStart()) : states.kin(slot);
  }

  @Override
  public long fingerprint(int slot, int content) {
    return slot >= keyStart() ? keys.fingerprint(slot - keyStart(), content) : states.fingerprint(slot, content);
  }
}
