package dev.heddle.value;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.UnmodifiableIterator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The set {@code UNION S} of finite sets some of which are described, such as {@code UNION {[1..n -> T] : n \in 0..9}}:
 * it is enumerated only if more than membership is asked.
 */
public final class UnionSetValue implements SetValue {
  // Enumerating twice in a race gives equal values, so the held enumeration needs no lock.

  private final ImmutableList<SetValue> members;
  private FiniteSetValue explicit;

  /** Makes the union of finite sets. */
  public UnionSetValue(List<SetValue> members) {
    this.members = ImmutableList.copyOf(members);
  }

  /** {@return the sets whose elements these are} */
  public ImmutableList<SetValue> members() {
    return members;
  }

  @Override
  public boolean isFinite() {
    return true;
  }

  @Override
  public BigInteger cardinality() {
    return explicit().cardinality();
  }

  @Override
  public boolean isEmpty() {
    return members.stream().allMatch(SetValue::isEmpty);
  }

  @Override
  public UnmodifiableIterator<Value> iterator() {
    return explicit().iterator();
  }

  @Override
  public FiniteSetValue explicit() {
    FiniteSetValue held = explicit;
    if (held == null) {
      List<Value> elements = new ArrayList<>();
      for (SetValue member : members) {
        elements.addAll(member.explicit().elements());
      }
      held = FiniteSetValue.copyOf(elements);
      explicit = held;
    }
    return held;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SetValue that && SetEnumeration.equal(this, that);
  }

  @Override
  public int hashCode() {
    return explicit().hashCode();
  }

  @Override
  public String toString() {
    return TlaPrinter.print(this);
  }
}
