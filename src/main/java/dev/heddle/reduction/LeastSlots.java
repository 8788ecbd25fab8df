package dev.heddle.reduction;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.SlotRenaming;
import dev.heddle.transition.StateLayout;
import java.util.Optional;

/**
 * Tells states apart by one of their permuted forms, slot by slot: by that with the least hash.
 *
 * @param states the layout of the states, which can hold all permuted forms
 * @param symmetry the permutations
 */
record LeastSlots(StateLayout states, Symmetry symmetry) implements KeyScheme {
  /** Returns the scheme, if the layout can hold all permuted forms of its states. */
  static Optional<KeyScheme> of(StateLayout states, Symmetry symmetry) {
    boolean isHeld = symmetry.permutations().stream().allMatch(p -> states.renaming(p::of).isPresent());
    return isHeld ? Optional.of(new LeastSlots(states, symmetry)) : Optional.empty();
  }

  @Override
  public int slotCount() {
    return states.slotCount();
  }

  @Override
  public boolean isInterned(int slot) {
    return states.isInterned(slot);
  }

  @Override
  public long fingerprint(int slot, int content) {
    return states.fingerprint(slot, content);
  }

  @Override
  public int limit(int slot) {
    return states.limit(slot);
  }

  @Override
  public int room(int slot, int content) {
    return states.room(slot, content);
  }

  @Override
  public int kin(int slot) {
    return states.kin(slot);
  }

  @Override
  public StateKeys keys() {
    ImmutableList<SlotRenaming> forms =
        symmetry.permutations().stream()
            .map(p -> states.renaming(p::of).orElseThrow())
            .collect(ImmutableList.toImmutableList());
    return new SlotKeys(states, forms);
  }
}
