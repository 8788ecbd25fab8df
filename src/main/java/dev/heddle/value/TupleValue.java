package dev.heddle.value;

import com.google.common.collect.ImmutableList;
import dev.heddle.value.IntegerValue.SmallInteger;
import java.util.Arrays;
import java.util.Collection;

/** A tuple or sequence {@code <<a, b>>}: a function whose domain is {@code 1..n}; {@code <<>>} is the empty one. */
public final class TupleValue implements ApplicableValue {
  public static final TupleValue EMPTY = new TupleValue(new Value[0]);

  private final Value[] elements;
  private int hash;

  private TupleValue(Value[] elements) {
    this.elements = elements;
  }

  /** Returns the tuple of the given elements. */
  public static TupleValue of(Value... elements) {
    return wrapping(elements.clone());
  }

  /** Returns the tuple of the given elements. */
  public static TupleValue copyOf(Collection<? extends Value> elements) {
    return wrapping(elements.toArray(Value[]::new));
  }

  /** Returns the tuple that takes over {@code elements}, an array that nobody changes afterwards. */
  public static TupleValue wrapping(Value[] elements) {
    return elements.length == 0 ? EMPTY : new TupleValue(elements);
  }

  /** Returns the element at {@code index}, counted from 0. */
  public Value element(int index) {
    return elements[index];
  }

  /** {@return a copy of the elements} */
  public ImmutableList<Value> elements() {
    return ImmutableList.copyOf(elements);
  }

  /** Returns a new array with the elements from {@code from} to before {@code to}, padded with null beyond the end. */
  public Value[] toArray(int from, int to) {
    return Arrays.copyOfRange(elements, from, to);
  }

  /** Returns the tuple with {@code element} after the last one. */
  public TupleValue append(Value element) {
    Value[] longer = Arrays.copyOf(elements, elements.length + 1);
    longer[elements.length] = element;
    return new TupleValue(longer);
  }

  /** Returns the tuple of this one's elements followed by {@code other}'s. */
  public TupleValue concatenate(TupleValue other) {
    if (elements.length == 0 || other.elements.length == 0) {
      return elements.length == 0 ? other : this;
    }
    Value[] both = Arrays.copyOf(elements, elements.length + other.elements.length);
    System.arraycopy(other.elements, 0, both, elements.length, other.elements.length);
    return new TupleValue(both);
  }

  /** Returns the tuple of the elements from {@code from}, counted from 0, to before {@code to}. */
  public TupleValue slice(int from, int to) {
    return from == 0 && to == elements.length ? this : wrapping(toArray(from, to));
  }

  @Override
  public int size() {
    return elements.length;
  }

  @Override
  public Value argument(int index) {
    return IntegerValue.of(index + 1L);
  }

  @Override
  public Value result(int index) {
    return elements[index];
  }

  @Override
  public int indexOf(Value argument) {
    return argument instanceof SmallInteger i && i.value() >= 1 && i.value() <= elements.length
        ? (int) i.value() - 1
        : -1;
  }

  @Override
  public TupleValue with(int index, Value result) {
    if (elements[index] == result) {
      return this;
    }
    Value[] changed = elements.clone();
    changed[index] = result;
    return new TupleValue(changed);
  }

  @Override
  public SetValue domain() {
    return IntervalValue.of(1, elements.length);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof TupleValue that && hashCode() == that.hashCode() && Arrays.equals(elements, that.elements);
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = ContentHash.of(ContentHash.TUPLE, elements);
    }
    return hash;
  }

  @Override
  public String toString() {
    return TlaPrinter.print(this);
  }
}
