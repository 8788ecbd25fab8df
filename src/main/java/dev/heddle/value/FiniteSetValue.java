package dev.heddle.value;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import com.google.common.collect.UnmodifiableIterator;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;

/** A set given by its elements, held in ascending order without duplicates. */
public final class FiniteSetValue implements SetValue {
  public static final FiniteSetValue EMPTY = new FiniteSetValue(new Value[0]);
  public static final FiniteSetValue BOOLEAN =
      new FiniteSetValue(new Value[] {BooleanValue.FALSE, BooleanValue.TRUE});

  private final Value[] elements;
  private int hash;

  private FiniteSetValue(Value[] elements) {
    this.elements = elements;
  }

  /** Returns the set of the given elements, in any order, duplicates allowed. */
  public static FiniteSetValue of(Value... elements) {
    return unsorted(elements.clone());
  }

  /** Returns the set of the given elements, in any order, duplicates allowed. */
  public static FiniteSetValue copyOf(Collection<? extends Value> elements) {
    return unsorted(elements.toArray(Value[]::new));
  }

  /** Returns the set that takes over {@code elements}, in any order, duplicates allowed; nobody uses it afterwards. */
  public static FiniteSetValue unsorted(Value[] elements) {
    if (isAscending(elements)) {
      return sorted(elements);
    }
    Arrays.sort(elements, ValueOrder.INSTANCE);
    int count = 1;
    for (int i = 1; i < elements.length; i++) {
      if (!elements[i].equals(elements[count - 1])) {
        elements[count++] = elements[i];
      }
    }
    return sorted(count == elements.length ? elements : Arrays.copyOf(elements, count));
  }

  private static boolean isAscending(Value[] elements) {
    for (int i = 1; i < elements.length; i++) {
      if (ValueOrder.INSTANCE.compare(elements[i - 1], elements[i]) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns the set that takes over {@code elements}, ascending without duplicates; nobody changes it afterwards. */
  public static FiniteSetValue sorted(Value[] elements) {
    return elements.length == 0 ? EMPTY : new FiniteSetValue(elements);
  }

  /** {@return the number of elements} */
  public int size() {
    return elements.length;
  }

  /** Returns the {@code index}-th element in ascending order, from 0. */
  public Value element(int index) {
    return elements[index];
  }

  /** {@return a copy of the elements in ascending order} */
  public ImmutableList<Value> elements() {
    return ImmutableList.copyOf(elements);
  }

  /** {@return a new array of the elements in ascending order} */
  public Value[] toArray() {
    return elements.clone();
  }

  /** Returns the position of {@code value} in ascending order, or a negative number if it is not an element. */
  public int indexOf(Value value) {
    return Arrays.binarySearch(elements, value, ValueOrder.INSTANCE);
  }

  @Override
  public boolean isFinite() {
    return true;
  }

  @Override
  public BigInteger cardinality() {
    return BigInteger.valueOf(elements.length);
  }

  @Override
  public boolean isEmpty() {
    return elements.length == 0;
  }

  @Override
  public UnmodifiableIterator<Value> iterator() {
    return Iterators.forArray(elements);
  }

  @Override
  public FiniteSetValue explicit() {
    return this;
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    if (other instanceof FiniteSetValue that) {
      return hashCode() == that.hashCode() && Arrays.equals(elements, that.elements);
    }
    return other instanceof SetValue that && SetEnumeration.equal(this, that);
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = ContentHash.of(ContentHash.SET, elements);
    }
    return hash;
  }

  @Override
  public String toString() {
    return TlaPrinter.print(this);
  }
}
