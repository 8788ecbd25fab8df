package dev.heddle.value;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import com.google.common.collect.UnmodifiableIterator;
import java.math.BigInteger;
import java.util.Arrays;

/** The Cartesian product {@code S \X T} of two or more sets. */
public final class ProductSetValue extends DescribedSet {
  private final SetValue[] sets;

  private ProductSetValue(SetValue[] sets) {
    this.sets = sets;
  }

  /** Returns the set of the tuples with one element from each set. */
  public static SetValue of(SetValue... sets) {
    Preconditions.checkArgument(sets.length > 0, "a product of no sets");
    return new ProductSetValue(sets.clone());
  }

  static boolean isFinite(SetValue[] sets) {
    for (SetValue set : sets) {
      if (!set.isFinite()) {
        return isEmpty(sets);
      }
    }
    return true;
  }

  static boolean isEmpty(SetValue[] sets) {
    for (SetValue set : sets) {
      if (set.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  static BigInteger cardinality(SetValue product, SetValue[] sets) {
    if (!product.isFinite()) {
      throw SetEnumeration.notEnumerable(product);
    }
    if (product.isEmpty()) {
      return BigInteger.ZERO;
    }
    BigInteger count = BigInteger.ONE;
    for (SetValue set : sets) {
      count = count.multiply(set.cardinality());
    }
    return count;
  }

  /** {@return the sets of the components} */
  public ImmutableList<SetValue> sets() {
    return ImmutableList.copyOf(sets);
  }

  /** {@return the number of components} */
  public int size() {
    return sets.length;
  }

  /** Returns the set of the {@code index}-th component, from 0. */
  public SetValue set(int index) {
    return sets[index];
  }

  @Override
  public boolean isFinite() {
    return isFinite(sets);
  }

  @Override
  public BigInteger cardinality() {
    return cardinality(this, sets);
  }

  @Override
  public boolean isEmpty() {
    return isEmpty(sets);
  }

  @Override
  public UnmodifiableIterator<Value> iterator() {
    if (!isFinite()) {
      throw SetEnumeration.notEnumerable(this);
    }
    UnmodifiableIterator<Value[]> choices = SetEnumeration.choices(sets);
    return Iterators.unmodifiableIterator(Iterators.transform(choices, TupleValue::wrapping));
  }

  @Override
  public boolean equals(Object other) {
    return (other instanceof ProductSetValue that && Arrays.equals(sets, that.sets)) || super.equals(other);
  }

  @Override
  public int hashCode() {
    return isFinite() ? explicit().hashCode() : ContentHash.of(3, sets);
  }
}
