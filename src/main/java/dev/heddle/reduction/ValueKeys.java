package dev.heddle.reduction;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.StateLayout;
import dev.heddle.value.Interner;
import dev.heddle.value.Value;
import dev.heddle.value.ValueOrder;
import java.util.Arrays;
import java.util.Optional;

/** Computes the keys of {@link LeastValues}. Not thread-safe. */
final class ValueKeys implements StateKeys {
  // The key of a state is the least of the forms that the permutations give it, compared variable by variable in the
  // order of values; with a view, it is the view of that form. The values of all forms are interned, so a permutation
  // is applied to a value once, and from then on is a look-up by number. The state itself is kept as it is: what is
  // stored, expanded and shown is a state that the specification reaches, not its least form.
  private final StateLayout layout;
  private final Interner interner;
  private final ImmutableList<Permutation> permutations;
  private final Optional<View> view;
  private final int[] own;
  private final int[][] images;
  private int[] least;
  private int[] form;

  /**
   * Makes an instance.
   *
   * @param layout of the states whose keys are computed
   * @param interner where the values of keys lie, the same for all threads
   */
  ValueKeys(StateLayout layout, Interner interner, Symmetry symmetry, Optional<View> view) {
    int variables = layout.variables().size();
    this.layout = layout;
    this.interner = interner;
    this.permutations = symmetry.permutations();
    this.view = view;
    this.own = new int[variables];
    this.least = new int[variables];
    this.form = new int[variables];
    this.images = new int[permutations.size()][0];
  }

  @Override
  public void write(int[] state, int at) {
    for (int variable = 0; variable < own.length; variable++) {
      own[variable] = interner.intern(layout.value(variable, state));
    }
    System.arraycopy(own, 0, least, 0, own.length);
    for (int permutation = 0; permutation < images.length; permutation++) {
      permute(permutation);
      if (isLess()) {
        int[] spare = least;
        least = form;
        form = spare;
      }
    }
    if (view.isPresent()) {
      state[at] = interner.intern(view.get().of(values()));
    } else {
      System.arraycopy(least, 0, state, at, least.length);
    }
  }

  @Override
  public void begin(int[] origin) {
    // Nothing of a state is of use for its successors.
  }

  @Override
  public void write(int[] state, int at, int[] slots) {
    write(state, at);
  }

  private void permute(int permutation) {
    for (int variable = 0; variable < own.length; variable++) {
      form[variable] = image(permutation, own[variable]);
    }
  }

  private int image(int permutation, int id) {
    if (id >= images[permutation].length) {
      images[permutation] = Arrays.copyOf(images[permutation], Math.max(id + 1, 2 * images[permutation].length));
    }
    int known = images[permutation][id];
    if (known != 0) {
      return known - 1;
    }
    int image = interner.intern(permutations.get(permutation).of(interner.value(id)));
    images[permutation][id] = image + 1;
    return image;
  }

  private boolean isLess() {
    for (int variable = 0; variable < form.length; variable++) {
      if (form[variable] != least[variable]) {
        return ValueOrder.INSTANCE.compare(interner.value(form[variable]), interner.value(least[variable])) < 0;
      }
    }
    return false;
  }

  private ImmutableList<Value> values() {
    return Arrays.stream(least).mapToObj(interner::value).collect(ImmutableList.toImmutableList());
  }
}
