package dev.heddle.reduction;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.SlotRenaming;
import dev.heddle.transition.StateLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells states apart by one of their permuted forms, slot by slot: by that with the least hash.
 *
 * <p>What is added to a state is the number of that form and the form. The state follows from them, and is not stored.
 *
 * @param states the layout of the states, which can hold all permuted forms
 * @param forms give the permuted forms of a state, from 1 on; the state itself is form 0
 * @param inverses for each of the forms, what turns it back
 */
record LeastSlots(StateLayout states, ImmutableList<SlotRenaming> forms, ImmutableList<SlotRenaming> inverses)
    implements KeyScheme {
  /** Returns the scheme, if the layout can hold all permuted forms of its states. */
  static Optional<KeyScheme> of(StateLayout states, Symmetry symmetry) {
    Map<Permutation, SlotRenaming> forms = new LinkedHashMap<>();
    for (Permutation permutation : symmetry.permutations()) {
      states.renaming(permutation::of).ifPresent(form -> forms.put(permutation, form));
    }
    if (forms.size() < symmetry.permutations().size()) {
      return Optional.empty();
    }
    ImmutableList<SlotRenaming> inverses =
        forms.keySet().stream().map(p -> forms.get(p.inverse())).collect(ImmutableList.toImmutableList());
    return Optional.of(new LeastSlots(states, ImmutableList.copyOf(forms.values()), inverses));
  }

  @Override
  public int slotCount() {
    return 1 + states.slotCount();
  }

  @Override
  public int keyStart() {
    return 1;
  }

  @Override
  public boolean tellsState() {
    return true;
  }

  @Override
  public void restore(int[] state, int at) {
    int form = state[at];
    int key = at + 1;
    if (form == 0) {
      System.arraycopy(state, key, state, 0, states.slotCount());
    } else {
      SlotRenaming inverse = inverses.get(form - 1);
      for (int slot = 0; slot < at; slot++) {
        state[slot] = inverse.renamed(slot, state[key + inverse.source(slot)]);
      }
    }
  }

  @Override
  public boolean isInterned(int slot) {
    return slot > 0 && states.isInterned(slot - 1);
  }

  @Override
  public long fingerprint(int slot, int content) {
    return slot == 0 ? content : states.fingerprint(slot - 1, content);
  }

  @Override
  public int limit(int slot) {
    return slot == 0 ? forms.size() : states.limit(slot - 1);
  }

  @Override
  public int room(int slot, int content) {
    return slot == 0 ? forms.size() : states.room(slot - 1, content);
  }

  @Override
  public int kin(int slot) {
    return slot == 0 ? 0 : 1 + states.kin(slot - 1);
  }

  @Override
  public StateKeys keys() {
    return new SlotKeys(states, forms);
  }
}
