package dev.heddle.value;

import java.util.function.UnaryOperator;

/**
 * A function given by a rule on a set that cannot be enumerated, such as {@code [n \in Nat |-> n + 1]}. It can be
 * applied and its domain can be asked for; everything else refuses it. Equal to itself alone.
 */
public final class RuleFunctionValue implements ApplicableValue {
  private final SetValue domain;
  private final UnaryOperator<Value> rule;

  /** Makes the function that maps each element of {@code domain} as {@code rule} says. */
  public RuleFunctionValue(SetValue domain, UnaryOperator<Value> rule) {
    this.domain = domain;
    this.rule = rule;
  }

  /** Returns what {@code argument}, an element of the domain, is mapped to. */
  public Value apply(Value argument) {
    return rule.apply(argument);
  }

  @Override
  public SetValue domain() {
    return domain;
  }

  @Override
  public int size() {
    throw SetEnumeration.notEnumerable(domain);
  }

  @Override
  public Value argument(int index) {
    throw SetEnumeration.notEnumerable(domain);
  }

  @Override
  public Value result(int index) {
    throw SetEnumeration.notEnumerable(domain);
  }

  @Override
  public int indexOf(Value argument) {
    throw SetEnumeration.notEnumerable(domain);
  }

  @Override
  public ApplicableValue with(int index, Value result) {
    throw SetEnumeration.notEnumerable(domain);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return ContentHash.combine(ContentHash.FUNCTION, domain.hashCode());
  }

  @Override
  public String toString() {
    return TlaPrinter.print(this);
  }
}
