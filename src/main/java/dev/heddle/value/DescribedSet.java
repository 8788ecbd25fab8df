package dev.heddle.value;

/**
 * A set that is known by how it is made, and enumerated when its elements are needed. Enumerating it twice in a race
 * gives equal values, so the held enumeration needs no lock.
 */
public sealed abstract class DescribedSet implements SetValue
    permits IntervalValue, PowerSetValue, FunctionSetValue, RecordSetValue, ProductSetValue {
  private FiniteSetValue explicit;

  @Override
  public final FiniteSetValue explicit() {
    FiniteSetValue held = explicit;
    if (held == null) {
      held = SetEnumeration.hold(this);
      explicit = held;
    }
    return held;
  }

  /** Compares element by element; a set that can tell by its description alone does so first. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SetValue that && SetEnumeration.equal(this, that);
  }

  @Override
  public abstract int hashCode();

  @Override
  public final String toString() {
    return TlaPrinter.print(this);
  }
}
