package dev.heddle.reduction;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.SlotRenaming;
import dev.heddle.transition.StateLayout;

/** Computes the keys of {@link LeastSlots}. Not thread-safe. */
final class SlotKeys implements StateKeys {
  private final StateLayout states;
  private final SlotRenaming[] forms;
  private final int[] affected;

  /**
   * Makes an instance.
   *
   * @param forms give the permuted forms of a state
   * @param affected the slots in which those may differ from the state, ascending
   */
  SlotKeys(StateLayout states, ImmutableList<SlotRenaming> forms, int[] affected) {
    this.states = states;
    this.forms = forms.toArray(SlotRenaming[]::new);
    this.affected = affected;
  }

  @Override
  public void write(int[] state, int at) {
    System.arraycopy(state, 0, state, at, states.slotCount());
    for (SlotRenaming form : forms) {
      writeIfLess(form, state, at);
    }
  }

  private void writeIfLess(SlotRenaming form, int[] state, int at) {
    for (int i = 0; i < affected.length; i++) {
      int slot = affected[i];
      int content = form.content(state, slot);
      int least = state[at + slot];
      if (content != least) {
        if (isLess(slot, content, least)) {
          state[at + slot] = content;
          for (int rest = i + 1; rest < affected.length; rest++) {
            state[at + affected[rest]] = form.content(state, affected[rest]);
          }
        }
        return;
      }
    }
  }

  private boolean isLess(int slot, int content, int than) {
    if (states.isInterned(slot)) {
      int order = Long.compare(states.fingerprint(slot, content), states.fingerprint(slot, than));
      return order < 0 || order == 0 && content < than;
    }
    return content < than;
  }
}
