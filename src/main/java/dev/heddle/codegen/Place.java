package dev.heddle.codegen;

import dev.heddle.ir.Expr;
import java.util.Optional;

/**
 * A run of slots that the generated code can address.
 *
 * @param array the JVM local with the state
 * @param storage how the value lies in the slots
 * @param offset the part of the first slot that is known at compile time
 * @param index the JVM local with the rest, or {@link #NO_INDEX}
 * @param origin how the rest can be found again
 */
record Place(int array, Storage storage, int offset, int index, Optional<Origin> origin) {
  static final int NO_INDEX = -1;

  /**
   * The result of a function for an argument that depends on no state.
   *
   * @param row how the function lies
   * @param offset where it begins
   * @param argument the argument
   * @param scope the scope of its names
   */
  record Origin(Storage.Row row, int offset, Expr argument, Scope scope) {}

  /** Returns a place whose slots are known at compile time. */
  static Place fixed(int array, Storage storage, int offset) {
    return new Place(array, storage, offset, NO_INDEX, Optional.empty());
  }

  /** Returns the place of a part. */
  Place part(Storage part, int distance) {
    return new Place(array, part, offset + distance, index, origin);
  }

  /** {@return this place, of which nobody remembers how its index was found} */
  Place withoutOrigin() {
    return new Place(array, storage, offset, index, Optional.empty());
  }
}
