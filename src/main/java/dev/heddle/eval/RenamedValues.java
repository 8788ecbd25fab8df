package dev.heddle.eval;

import dev.heddle.transition.SlotRenaming;
import dev.heddle.value.Interner;
import dev.heddle.value.Value;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** The renaming of interned values, each of which is renamed once. Not thread-safe. */
final class RenamedValues implements SlotRenaming {
  private final Interner interner;
  private final UnaryOperator<Value> renaming;
  /** By id, one more than the id of the renamed value; 0 where it is not known yet. */
  private int[] images = new int[0];

  RenamedValues(Interner interner, UnaryOperator<Value> renaming) {
    this.interner = interner;
    this.renaming = renaming;
  }

  @Override
  public boolean affects(int slot) {
    return true;
  }

  @Override
  public int source(int slot) {
    return slot;
  }

  @Override
  public int renamed(int slot, int id) {
    if (id >= images.length) {
      images = Arrays.copyOf(images, Math.max(id + 1, 2 * images.length));
    }
    if (images[id] == 0) {
      images[id] = interner.intern(renaming.apply(interner.value(id))) + 1;
    }
    return images[id] - 1;
  }
}
