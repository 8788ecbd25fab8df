package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.heddle.value.Value;

/**
 * What is known of the values that an expression or a variable can have: a set of values, described from above. If the
 * expression has a value at all, the value is in the set.
 */
sealed interface Shape {
  Shape NOTHING = new Nothing();
  Shape ANYTHING = new Anything();
  Shape INTEGER = new Integers(ImmutableSet.of());

  /** No value: nothing has been assigned yet. */
  record Nothing() implements Shape {}

  /** One of finitely many known values. */
  record Constants(ImmutableSet<Value> values) implements Shape {}

  /** Any integer, or one of {@code others}, none of which is an integer. */
  record Integers(ImmutableSet<Value> others) implements Shape {}

  /** A function whose domain is exactly {@code domain}, ascending; canonical forms such as tuples included. */
  record FunctionOn(ImmutableList<Value> domain, Shape element) implements Shape {}

  /** A record with exactly these fields. */
  record RecordOf(ImmutableSortedMap<String, Shape> fields) implements Shape {}

  /** A record, each of whose fields is among these; a field that is not in all records of the shape may be missing. */
  record SomeRecord(ImmutableSortedMap<String, Shape> fields) implements Shape {}

  /** A tuple of exactly this length. */
  record TupleOf(ImmutableList<Shape> elements) implements Shape {}

  /** A tuple of any length. */
  record SequenceOf(Shape element) implements Shape {}

  /** A set of such elements, finite or not. */
  record SetOf(Shape element) implements Shape {}

  /** Any value. */
  record Anything() implements Shape {}

  /** Returns the shape of exactly one value. */
  static Constants of(Value value) {
    return new Constants(ImmutableSet.of(value));
  }
}
