package dev.heddle.codegen;

/**
 * A run of slots that the generated code can address.
 *
 * @param array the JVM local with the state
 * @param storage how the value lies in the slots
 * @param offset the part of the first slot that is known at compile time
 * @param index the JVM local with the rest, or {@link #NO_INDEX}
 */
record Place(int array, Storage storage, int offset, int index) {
  static final int NO_INDEX = -1;

  /** Returns the place of a part. */
  Place part(Storage part, int distance) {
    return new Place(array, part, offset + distance, index);
  }
}
