package dev.heddle.reduction;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.SlotRenaming;
import dev.heddle.transition.StateLayout;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells states apart by the least of their permuted forms, slot by slot.
 *
 * @param states the layout of the states, which can hold all permuted forms
 * @param symmetry the permutations
 */
record LeastSlots(StateLayout states, Symmetry symmetry) implements KeyScheme {
  // Any order of forms will do, as long as it is total and the same for all threads: states have the same least form
  // exactly if one is a form of the other. The order is that of the slots, the first in which two forms differ decides,
  // so most forms are given up after a few slots. Ids of values are ordered by the values' fingerprints, so that the
  // least form, and with it the place of a state in the store, is the same in every run.

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
    int[] affected =
        IntStream.range(0, slotCount()).filter(slot -> forms.stream().anyMatch(f -> f.affects(slot))).toArray();
    return new SlotKeys(states, forms, affected);
  }
}
