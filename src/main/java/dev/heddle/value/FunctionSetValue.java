package dev.heddle.value;

import com.google.common.collect.Iterators;
import com.google.common.collect.UnmodifiableIterator;
import java.math.BigInteger;
import java.util.Arrays;

/** The set {@code [S -> T]}. */
public final class FunctionSetValue extends DescribedSet {
  private final SetValue domain;
  private final SetValue range;

  private FunctionSetValue(SetValue domain, SetValue range) {
    this.domain = domain;
    this.range = range;
  }

  /** Returns the set of the functions from {@code domain} to {@code range}. */
  public static SetValue of(SetValue domain, SetValue range) {
    return new FunctionSetValue(domain, range);
  }

  /** {@return the domain of its functions} */
  public SetValue domain() {
    return domain;
  }

  /** {@return the set in which their results lie} */
  public SetValue range() {
    return range;
  }

  @Override
  public boolean isFinite() {
    return domain.isFinite() && (range.isFinite() || domain.isEmpty());
  }

  @Override
  public BigInteger cardinality() {
    if (!isFinite()) {
      throw SetEnumeration.notEnumerable(this);
    }
    return domain.isEmpty() ? BigInteger.ONE : range.cardinality().pow(domain.cardinality().intValueExact());
  }

  @Override
  public boolean isEmpty() {
    return range.isEmpty() && !domain.isEmpty();
  }

  @Override
  public UnmodifiableIterator<Value> iterator() {
    if (!isFinite()) {
      throw SetEnumeration.notEnumerable(this);
    }
    FunctionBuilder builder = FunctionBuilder.over(domain);
    SetValue[] axes = new SetValue[builder.arguments().size()];
    Arrays.fill(axes, range);
    UnmodifiableIterator<Value[]> choices = SetEnumeration.choices(axes);
    return Iterators.unmodifiableIterator(Iterators.transform(choices, builder::build));
  }

  @Override
  public boolean equals(Object other) {
    return (other instanceof FunctionSetValue that && domain.equals(that.domain) && range.equals(that.range))
        || super.equals(other);
  }

  @Override
  public int hashCode() {
    return isFinite()
        ? explicit().hashCode()
        : ContentHash.combine(ContentHash.combine(2, domain.hashCode()), range.hashCode());
  }
}
