package dev.heddle.value;

import com.google.common.collect.UnmodifiableIterator;
import java.math.BigInteger;

/** The set {@code SUBSET S}. */
public final class PowerSetValue extends DescribedSet {
  private final SetValue base;

  private PowerSetValue(SetValue base) {
    this.base = base;
  }

  /** Returns the set of the subsets of {@code base}. */
  public static SetValue of(SetValue base) {
    return new PowerSetValue(base);
  }

  /** {@return the set whose subsets these are} */
  public SetValue base() {
    return base;
  }

  @Override
  public boolean isFinite() {
    return base.isFinite();
  }

  @Override
  public BigInteger cardinality() {
    if (!isFinite()) {
      throw SetEnumeration.notEnumerable(this);
    }
    return BigInteger.ONE.shiftLeft(base.cardinality().intValueExact());
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public UnmodifiableIterator<Value> iterator() {
    if (!isFinite()) {
      throw SetEnumeration.notEnumerable(this);
    }
    return new Subsets(base.explicit());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PowerSetValue that ? base.equals(that.base) : super.equals(other);
  }

  @Override
  public int hashCode() {
    return isFinite() ? explicit().hashCode() : ContentHash.combine(1, base.hashCode());
  }

  /**
   * All subsets by size, those of one size in lexicographic order: the ascending order of sets, and the order in which
   * TLC enumerates them.
   */
  private static final class Subsets extends UnmodifiableIterator<Value> {
    private final FiniteSetValue base;
    private int[] chosen = new int[0];

    Subsets(FiniteSetValue base) {
      this.base = base;
    }

    @Override
    public boolean hasNext() {
      return chosen.length <= base.size();
    }

    @Override
    public Value next() {
      Value[] elements = new Value[chosen.length];
      for (int i = 0; i < elements.length; i++) {
        elements[i] = base.element(chosen[i]);
      }
      advance();
      return FiniteSetValue.sorted(elements);
    }

    private void advance() {
      int last = chosen.length - 1;
      int moving = last;
      while (moving >= 0 && chosen[moving] == base.size() - 1 - (last - moving)) {
        moving--;
      }
      if (moving < 0) {
        chosen = new int[chosen.length + 1];
        moving = 0;
      } else {
        chosen[moving]++;
      }
      for (int i = moving + 1; i < chosen.length; i++) {
        chosen[i] = chosen[i - 1] + 1;
      }
    }
  }
}
