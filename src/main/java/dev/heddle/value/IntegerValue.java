package dev.heddle.value;

import java.math.BigInteger;

/** An integer of any size: a {@link SmallInteger} where it fits 64 bits, else a {@link BigIntegerValue}. */
public sealed interface IntegerValue extends Value {
  /** An integer that fits a {@code long}. */
  record SmallInteger(long value) implements IntegerValue {
    @Override
    public BigInteger big() {
      return BigInteger.valueOf(value);
    }
  }

  /** An integer that does not fit a {@code long}; made by {@link IntegerValue#of(BigInteger)} only. */
  record BigIntegerValue(BigInteger big) implements IntegerValue {}

  /** {@return the value as a big integer} */
  BigInteger big();

  /** Returns the value for a {@code long}. */
  static IntegerValue of(long value) {
    return new SmallInteger(value);
  }

  /** Returns the canonical value for {@code value}. */
  static IntegerValue of(BigInteger value) {
    return value.bitLength() < Long.SIZE ? of(value.longValueExact()) : new BigIntegerValue(value);
  }
}
