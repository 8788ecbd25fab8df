package dev.heddle.value;

import java.math.BigInteger;
import java.util.Arrays;

/** An integer of any size: a {@link SmallInteger} where it fits 64 bits, else a {@link BigIntegerValue}. */
public sealed interface IntegerValue extends Value {
  /** An integer that fits a {@code long}. */
  record SmallInteger(long value) implements IntegerValue {
    private static final Cache CACHE = new Cache();

    private static SmallInteger of(long value) {
      long index = value - Cache.FROM;
      return index >= 0 && index < Cache.COUNT ? CACHE.values[(int) index] : new SmallInteger(value);
    }

    @Override
    public BigInteger big() {
      return BigInteger.valueOf(value);
    }

    @Override
    public int hashCode() {
      long mixed = value * 0x9e3779b97f4a7c15L;
      return (int) (mixed >>> 32);
    }

    @Override
    public String toString() {
      return Long.toString(value);
    }
  }

  /** The integers that occur most, made once. */
  final class Cache {
    private static final int FROM = -128;
    private static final int COUNT = 1280;

    private final SmallInteger[] values = new SmallInteger[COUNT];

    private Cache() {
      Arrays.setAll(values, i -> new SmallInteger(FROM + (long) i));
    }
  }

  /** An integer that does not fit a {@code long}; made by {@link IntegerValue#of(BigInteger)} only. */
  record BigIntegerValue(BigInteger big) implements IntegerValue {
    @Override
    public String toString() {
      return big.toString();
    }
  }

  /** {@return the value as a big integer} */
  BigInteger big();

  /** Returns the value for a {@code long}. */
  static SmallInteger of(long value) {
    return SmallInteger.of(value);
  }

  /** Returns the canonical value for {@code value}. */
  static IntegerValue of(BigInteger value) {
    return value.bitLength() < Long.SIZE ? of(value.longValueExact()) : new BigIntegerValue(value);
  }
}
