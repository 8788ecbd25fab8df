package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The slots of the next state that code may have changed: fixed ones, and those that an argument chooses. */
final class Writes {
  private final BitSet fixed = new BitSet();
  private final List<Place.Origin> chosen = new ArrayList<>();

  /** Adds {@code count} slots from {@code first} on. */
  void add(int first, int count) {
    fixed.set(first, first + count);
  }

  /** Adds the slots that an argument chooses. */
  void add(Place.Origin origin) {
    if (!chosen.contains(origin)) {
      chosen.add(origin);
    }
  }

  /** Forgets all. */
  void clear() {
    fixed.clear();
    chosen.clear();
  }

  /** Makes these the same as {@code other}. */
  void set(Writes other) {
    clear();
    fixed.or(other.fixed);
    chosen.addAll(other.chosen);
  }

  /** {@return a copy} */
  Writes copy() {
    Writes copy = new Writes();
    copy.set(this);
    return copy;
  }

  boolean isEmpty() {
    return fixed.isEmpty() && chosen.isEmpty();
  }

  /** {@return the fixed slots; not to be changed} */
  BitSet fixed() {
    return fixed;
  }

  /** {@return where the other slots are} */
  ImmutableList<Place.Origin> chosen() {
    return ImmutableList.copyOf(chosen);
  }
}
