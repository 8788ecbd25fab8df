package dev.heddle.value;

import com.google.common.collect.UnmodifiableIterator;
import java.math.BigInteger;

/** A set of which only membership can be asked: whoever wants its elements is told that they cannot be enumerated. */
public sealed interface UnenumerableSet extends SetValue
    permits NamedSetValue, CombinedSetValue, FilteredSetValue, NonSetValue {
  @Override
  default boolean isFinite() {
    return false;
  }

  @Override
  default BigInteger cardinality() {
    throw SetEnumeration.notEnumerable(this);
  }

  @Override
  default boolean isEmpty() {
    throw SetEnumeration.notEnumerable(this);
  }

  @Override
  default UnmodifiableIterator<Value> iterator() {
    throw SetEnumeration.notEnumerable(this);
  }

  @Override
  default FiniteSetValue explicit() {
    throw SetEnumeration.notEnumerable(this);
  }
}
