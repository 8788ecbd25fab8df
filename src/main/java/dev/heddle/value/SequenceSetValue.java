package dev.heddle.value;

import com.google.common.collect.Iterators;
import com.google.common.collect.UnmodifiableIterator;
import java.math.BigInteger;

/**
 * The set {@code Seq(S)}.
 *
 * @param base the set in which the elements of the sequences lie
 */
public record SequenceSetValue(SetValue base) implements SetValue {
  @Override
  public boolean isFinite() {
    return base.isEmpty();
  }

  @Override
  public BigInteger cardinality() {
    return explicit().cardinality();
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public UnmodifiableIterator<Value> iterator() {
    return Iterators.unmodifiableIterator(explicit().iterator());
  }

  @Override
  public FiniteSetValue explicit() {
    if (!isFinite()) {
      throw SetEnumeration.notEnumerable(this);
    }
    return FiniteSetValue.of(TupleValue.EMPTY);
  }

  @Override
  public boolean equals(Object other) {
    if (other instanceof SequenceSetValue that) {
      return base.equals(that.base);
    }
    return other instanceof SetValue that && SetEnumeration.equal(this, that);
  }

  @Override
  public int hashCode() {
    return isFinite() ? explicit().hashCode() : ContentHash.combine(5, base.hashCode());
  }

  @Override
  public String toString() {
    return TlaPrinter.print(this);
  }
}
