package dev.heddle.reduction;

import dev.heddle.transition.StateLayout;
import dev.heddle.value.Interner;
import java.util.Optional;

/**
 * Tells states apart by the least of their permuted forms, value by value, or by the view of that form. It serves every
 * layout.
 *
 * @param interner where the values of keys lie
 */
record LeastValues(StateLayout states, Symmetry symmetry, Optional<View> view, Interner interner)
    implements KeyScheme {
  @Override
  public int slotCount() {
    return view.isPresent() ? 1 : states.variables().size();
  }

  @Override
  public boolean isInterned(int slot) {
    return true;
  }

  @Override
  public long fingerprint(int slot, int content) {
    return interner.fingerprint(content);
  }

  @Override
  public StateKeys keys() {
    return new ValueKeys(states, interner, symmetry, view);
  }
}
