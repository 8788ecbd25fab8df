package dev.heddle.operator;

import dev.heddle.value.IntegerValue;
import dev.heddle.value.IntegerValue.SmallInteger;
import dev.heddle.value.IntervalValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.Value;
import java.math.BigInteger;

/**
 * Integers of any size. {@code \div} rounds towards minus infinity and {@code %} takes a positive divisor, as their
 * definitions in module Integers say.
 */
public final class Arithmetic {
  private static final String INTEGER = "an integer";
  private static final int MAX_EXPONENT = 1 << 20;

  private Arithmetic() {}

  /** Returns {@code a + b}. */
  public static Value plus(Value a, Value b) {
    if (a instanceof SmallInteger x && b instanceof SmallInteger y) {
      long sum = x.value() + y.value();
      if (((x.value() ^ sum) & (y.value() ^ sum)) >= 0) {
        return IntegerValue.of(sum);
      }
    }
    return IntegerValue.of(big("+", a).add(big("+", b)));
  }

  /** Returns {@code a - b}. */
  public static Value minus(Value a, Value b) {
    if (a instanceof SmallInteger x && b instanceof SmallInteger y) {
      long difference = x.value() - y.value();
      if (((x.value() ^ y.value()) & (x.value() ^ difference)) >= 0) {
        return IntegerValue.of(difference);
      }
    }
    return IntegerValue.of(big("-", a).subtract(big("-", b)));
  }

  /** Returns {@code -a}. */
  public static Value negate(Value a) {
    return a instanceof SmallInteger x && x.value() != Long.MIN_VALUE
        ? IntegerValue.of(-x.value())
        : IntegerValue.of(big("-.", a).negate());
  }

  /** Returns {@code a * b}. */
  public static Value times(Value a, Value b) {
    if (a instanceof SmallInteger x && b instanceof SmallInteger y) {
      long product = x.value() * y.value();
      long high = Math.multiplyHigh(x.value(), y.value());
      if (high == product >> (Long.SIZE - 1)) {
        return IntegerValue.of(product);
      }
    }
    return IntegerValue.of(big("*", a).multiply(big("*", b)));
  }

  /** Returns {@code a^b}. */
  public static Value power(Value a, Value b) {
    BigInteger base = big("^", a);
    BigInteger exponent = big("^", b);
    if (exponent.signum() < 0) {
      throw Refusal.arithmetic("the exponent in " + a + "^(" + b + ") is negative");
    }
    if (exponent.signum() == 0 && base.signum() == 0) {
      throw Refusal.arithmetic("0^0 is undefined");
    }
    if (base.bitLength() <= 1 && base.abs().bitLength() <= 1) {
      return IntegerValue.of(base.pow(exponent.signum() == 0 ? 0 : exponent.testBit(0) ? 1 : 2));
    }
    if (exponent.compareTo(BigInteger.valueOf(MAX_EXPONENT)) > 0) {
      throw Refusal.arithmetic("the exponent in " + a + "^" + b + " is too large");
    }
    return IntegerValue.of(base.pow(exponent.intValueExact()));
  }

  /** Returns {@code a \div b}. */
  public static Value divide(Value a, Value b) {
    if (a instanceof SmallInteger x && b instanceof SmallInteger y && y.value() != 0 && y.value() != -1) {
      return IntegerValue.of(Math.floorDiv(x.value(), y.value()));
    }
    BigInteger dividend = big("\\div", a);
    BigInteger divisor = big("\\div", b);
    if (divisor.signum() == 0) {
      throw Refusal.arithmetic("division by zero: " + a + " \\div 0");
    }
    BigInteger[] parts = dividend.divideAndRemainder(divisor);
    boolean roundsDown = parts[1].signum() != 0 && parts[1].signum() != divisor.signum();
    return IntegerValue.of(roundsDown ? parts[0].subtract(BigInteger.ONE) : parts[0]);
  }

  /** Returns {@code a % b}. */
  public static Value modulo(Value a, Value b) {
    if (a instanceof SmallInteger x && b instanceof SmallInteger y && y.value() > 0) {
      return IntegerValue.of(Math.floorMod(x.value(), y.value()));
    }
    BigInteger dividend = big("%", a);
    BigInteger divisor = big("%", b);
    if (divisor.signum() <= 0) {
      throw Refusal.arithmetic("the divisor in " + a + " % " + b + " is not positive");
    }
    return IntegerValue.of(dividend.mod(divisor));
  }

  static Value divideReals(Value a, Value b) {
    throw Refusal.unsupported("real division " + a + " / " + b + ": reals have no finite form; use `\\div`");
  }

  /** Returns whether {@code a < b}. */
  public static boolean isLess(Value a, Value b) {
    return a instanceof SmallInteger x && b instanceof SmallInteger y
        ? x.value() < y.value()
        : big("<", a).compareTo(big("<", b)) < 0;
  }

  /** Returns whether {@code a \leq b}. */
  public static boolean isAtMost(Value a, Value b) {
    return a instanceof SmallInteger x && b instanceof SmallInteger y
        ? x.value() <= y.value()
        : big("\\leq", a).compareTo(big("\\leq", b)) <= 0;
  }

  /** Returns whether {@code a > b}. */
  public static boolean isGreater(Value a, Value b) {
    return a instanceof SmallInteger x && b instanceof SmallInteger y
        ? x.value() > y.value()
        : big(">", a).compareTo(big(">", b)) > 0;
  }

  /** Returns whether {@code a \geq b}. */
  public static boolean isAtLeast(Value a, Value b) {
    return a instanceof SmallInteger x && b instanceof SmallInteger y
        ? x.value() >= y.value()
        : big("\\geq", a).compareTo(big("\\geq", b)) >= 0;
  }

  /** Returns {@code a..b}. */
  public static SetValue interval(Value a, Value b) {
    return IntervalValue.of(bound(a), bound(b));
  }

  private static long bound(Value value) {
    if (value instanceof SmallInteger i) {
      return i.value();
    }
    throw Refusal.arithmetic("the bound " + big("..", value) + " of an interval does not fit 64 bits");
  }

  private static BigInteger big(String operator, Value value) {
    if (value instanceof IntegerValue i) {
      return i.big();
    }
    throw Refusal.wanted(operator, INTEGER, value);
  }
}
