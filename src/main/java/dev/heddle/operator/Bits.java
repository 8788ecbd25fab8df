package dev.heddle.operator;

import dev.heddle.value.IntegerValue;
import dev.heddle.value.IntegerValue.SmallInteger;
import dev.heddle.value.Value;
import java.math.BigInteger;

/** Module Bitwise: natural numbers of any size as rows of bits. */
final class Bits {
  private Bits() {}

  /** Returns {@code x & y}. */
  static Value and(Value x, Value y) {
    return IntegerValue.of(bits("&", x).and(bits("&", y)));
  }

  /** Returns {@code x | y}. */
  static Value or(Value x, Value y) {
    return IntegerValue.of(bits("|", x).or(bits("|", y)));
  }

  /** Returns {@code x ^^ y}. */
  static Value xor(Value x, Value y) {
    return IntegerValue.of(bits("^^", x).xor(bits("^^", y)));
  }

  /** Returns {@code Not(a)}: the bits of {@code a} up to its highest one, turned. */
  static Value not(Value a) {
    BigInteger bits = bits("Not", a);
    return IntegerValue.of(BigInteger.ONE.shiftLeft(bits.bitLength()).subtract(BigInteger.ONE).xor(bits));
  }

  /** Returns {@code shiftR(n, pos)}. */
  static Value shiftRight(Value n, Value pos) {
    if (!(pos instanceof SmallInteger places) || places.value() < 0 || places.value() > Integer.MAX_VALUE) {
      throw Refusal.wanted("shiftR", "a number of places", pos);
    }
    return IntegerValue.of(bits("shiftR", n).shiftRight((int) places.value()));
  }

  private static BigInteger bits(String operator, Value value) {
    if (value instanceof IntegerValue i && i.big().signum() >= 0) {
      return i.big();
    }
    throw Refusal.wanted(operator, "a natural number", value);
  }
}
