package dev.heddle.value;

import java.util.function.Predicate;

/**
 * A set <code>{x \in S : p}</code> where {@code S} cannot be enumerated. Equal to itself alone, since its predicate
 * cannot be compared.
 */
public final class FilteredSetValue implements UnenumerableSet {
  private final SetValue base;
  private final Predicate<Value> predicate;
  private final String text;

  /**
   * Makes the set of the elements of {@code base} that satisfy {@code predicate}.
   *
   * @param text the set constructor as messages show it
   */
  public FilteredSetValue(SetValue base, Predicate<Value> predicate, String text) {
    this.base = base;
    this.predicate = predicate;
    this.text = text;
  }

  /** {@return the set that is filtered} */
  public SetValue base() {
    return base;
  }

  /** Returns whether an element of the base satisfies the predicate. */
  public boolean satisfies(Value element) {
    return predicate.test(element);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return ContentHash.combine(text.hashCode(), base.hashCode());
  }

  @Override
  public String toString() {
    return text;
  }
}
