package dev.heddle.reduction;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.StateLayout;
import dev.heddle.value.Value;

/**
 * The layout of another system's states, each followed by what tells it apart.
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
    return added() + keys.keyStart();
  }

  @Override
  public int derivedSlots() {
    return keys.tellsState() ? added() : 0;
  }

  @Override
  public void derive(int[] state) {
    keys.restore(state, added());
  }

  /** {@return the first slot that is added} */
  int added() {
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
    return slot >= added() ? keys.isInterned(slot - added()) : states.isInterned(slot);
  }

  @Override
  public int limit(int slot) {
    return slot >= added() ? keys.limit(slot - added()) : states.limit(slot);
  }

  @Override
  public int room(int slot, int content) {
    return slot >= added() ? keys.room(slot - added(), content) : states.room(slot, content);
  }

  @Override
  public int kin(int slot) {
    return slot >= added() ? added() + keys.kin(slot - added()) : states.kin(slot);
  }

  @Override
  public long fingerprint(int slot, int content) {
    return slot >= added() ? keys.fingerprint(slot - added(), content) : states.fingerprint(slot, content);
  }
}
