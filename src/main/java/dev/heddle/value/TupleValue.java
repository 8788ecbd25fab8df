package dev.heddle.value;

import com.google.common.collect.ImmutableList;

/** A tuple or sequence {@code <<a, b>>}: a function whose domain is {@code 1..n}; {@code <<>>} is the empty one. */
public record TupleValue(ImmutableList<Value> elements) implements Value {
  public static final TupleValue EMPTY = new TupleValue(ImmutableList.of());

  /** Returns the tuple of the given elements. */
  public static TupleValue of(Value... elements) {
    return new TupleValue(ImmutableList.copyOf(elements));
  }
}
