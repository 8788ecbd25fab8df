package dev.heddle.eval;

import dev.heddle.transition.SlotRenaming;
import dev.heddle.value.Interner;
import dev.heddle.value.Value;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** The renaming of interned values, each of which is renamed once. */
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
    int[] known = images;
    return id < known.length && known[id] != 0 ? known[id] - 1 : find(id);
  }

  /** Finds an image and remembers it. What threads that do so at once forget of each other's is found again. */
  private int find(int id) {
    int image = interner.intern(renaming.apply(interner.value(id)));
    int[] known = images;
    if (id >= known.length) {
      known = Arrays.copyOf(known, Math.max(id + 1, 2 * known.length));
    }
    known[id] = image + 1;
    images = known;
    return image;
  }
}
