package dev.heddle.value;

import com.google.common.collect.UnmodifiableIterator;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import java.math.BigInteger;
import java.util.Iterator;

/** What the described sets share: enumeration, and equality with sets of other kinds. */
final class SetEnumeration {
  /** The most elements that are held at once. TLC's limit is a million by default. */
  private static final int MAX_ELEMENTS = 1 << 25;

  private SetEnumeration() {}

  /** Returns the exception for a set that has no enumeration. */
  static EvaluationException notEnumerable(SetValue set) {
    return new EvaluationException(
        DiagnosticCode.NOT_ENUMERABLE, "the set " + TlaPrinter.print(set) + " cannot be enumerated: it is not finite");
  }

  /** Returns the elements of a finite set, held. */
  static FiniteSetValue hold(SetValue set) {
    BigInteger count = set.cardinality();
    if (count.compareTo(BigInteger.valueOf(MAX_ELEMENTS)) > 0) {
      throw new EvaluationException(
          DiagnosticCode.NOT_ENUMERABLE,
          "the set " + TlaPrinter.print(set) + " has " + shown(count) + " elements, too many to be enumerated");
    }
    Value[] elements = new Value[count.intValueExact()];
    Iterator<Value> iterator = set.iterator();
    for (int i = 0; i < elements.length; i++) {
      elements[i] = iterator.next();
    }
    return FiniteSetValue.sorted(elements);
  }

  private static String shown(BigInteger count) {
    return count.bitLength() <= Long.SIZE ? count.toString() : "more than 2^" + (count.bitLength() - 1);
  }

  /** Returns whether two sets, at least one of them described, have the same elements. */
  static boolean equal(SetValue a, SetValue b) {
    if (!a.isFinite() || !b.isFinite()) {
      return false;
    }
    return a.cardinality().equals(b.cardinality()) && a.explicit().equals(b.explicit());
  }

  /** Returns an iterator over all choices of one element from each axis, the last axis fastest. */
  static UnmodifiableIterator<Value[]> choices(SetValue[] axes) {
    return new Choices(axes);
  }

  /** Counts through the choices like an odometer. The array that it returns is the caller's. */
  private static final class Choices extends UnmodifiableIterator<Value[]> {
    private final SetValue[] axes;
    private final UnmodifiableIterator<Value>[] wheels;
    private final Value[] current;
    private boolean hasNext;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Choices(SetValue[] axes) {
      this.axes = axes;
      this.wheels = new UnmodifiableIterator[axes.length];
      this.current = new Value[axes.length];
      this.hasNext = true;
      for (int i = 0; i < axes.length && hasNext; i++) {
        hasNext = !axes[i].isEmpty();
      }
      for (int i = 0; i < axes.length && hasNext; i++) {
        turnToFirst(i);
      }
    }

    private void turnToFirst(int wheel) {
      wheels[wheel] = axes[wheel].iterator();
      current[wheel] = wheels[wheel].next();
    }

    @Override
    public boolean hasNext() {
      return hasNext;
    }

    @Override
    public Value[] next() {
      Value[] choice = current.clone();
      int wheel = axes.length - 1;
      while (wheel >= 0 && !wheels[wheel].hasNext()) {
        wheel--;
      }
      hasNext = wheel >= 0;
      if (hasNext) {
        current[wheel] = wheels[wheel].next();
        for (int i = wheel + 1; i < axes.length; i++) {
          turnToFirst(i);
        }
      }
      return choice;
    }
  }
}
