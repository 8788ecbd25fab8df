package dev.heddle.value;

import com.google.common.collect.UnmodifiableIterator;
import dev.heddle.value.IntegerValue.SmallInteger;
import java.math.BigInteger;

/** The set {@code low..high} of integers that fit 64 bits. */
public final class IntervalValue extends DescribedSet {
  private final long low;
  private final long high;
  private int hash;

  private IntervalValue(long low, long high) {
    this.low = low;
    this.high = high;
  }

  /** Returns {@code low..high}, empty where {@code low} exceeds {@code high}. */
  public static SetValue of(long low, long high) {
    return low > high ? FiniteSetValue.EMPTY : new IntervalValue(low, high);
  }

  /** Returns whether the elements are integers without a gap. */
  static boolean isContiguous(FiniteSetValue set) {
    int count = set.size();
    return count > 0
        && set.element(0) instanceof SmallInteger first
        && set.element(count - 1) instanceof SmallInteger last
        && last.value() - first.value() == count - 1L;
  }

  /** {@return the least element} */
  public long low() {
    return low;
  }

  /** {@return the greatest element} */
  public long high() {
    return high;
  }

  /** Returns whether {@code value} lies between the bounds. */
  public boolean contains(long value) {
    return value >= low && value <= high;
  }

  @Override
  public boolean isFinite() {
    return true;
  }

  @Override
  public BigInteger cardinality() {
    return BigInteger.valueOf(high).subtract(BigInteger.valueOf(low)).add(BigInteger.ONE);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public UnmodifiableIterator<Value> iterator() {
    return new UnmodifiableIterator<>() {
      private long next = low;
      private boolean hasNext = true;

      @Override
      public boolean hasNext() {
        return hasNext;
      }

      @Override
      public Value next() {
        Value value = IntegerValue.of(next);
        hasNext = next++ < high;
        return value;
      }
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IntervalValue that ? low == that.low && high == that.high : super.equals(other);
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = explicit().hashCode();
    }
    return hash;
  }
}
