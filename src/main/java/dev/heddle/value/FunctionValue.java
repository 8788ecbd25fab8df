package dev.heddle.value;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;

/**
 * A function that is neither a tuple nor a record, with a finite domain, in the order of its domain's values. Made by
 * {@link FunctionBuilder}, which knows when a function is a tuple or a record.
 */
public final class FunctionValue implements ApplicableValue {
  private final FunctionDomain domain;
  private final Value[] results;
  private int hash;

  FunctionValue(FunctionDomain domain, Value[] results) {
    Preconditions.checkArgument(domain.size() == results.length, "a result for each argument");
    this.domain = domain;
    this.results = results;
  }

  /** {@return a copy: arguments to results, in ascending order of the arguments} */
  public ImmutableMap<Value, Value> mapping() {
    ImmutableMap.Builder<Value, Value> mapping = ImmutableMap.builderWithExpectedSize(results.length);
    for (int i = 0; i < results.length; i++) {
      mapping.put(argument(i), results[i]);
    }
    return mapping.buildOrThrow();
  }

  @Override
  public int size() {
    return results.length;
  }

  @Override
  public Value argument(int index) {
    return domain.arguments().element(index);
  }

  @Override
  public Value result(int index) {
    return results[index];
  }

  @Override
  public int indexOf(Value argument) {
    return domain.indexOf(argument);
  }

  @Override
  public FunctionValue with(int index, Value result) {
    if (results[index] == result) {
      return this;
    }
    Value[] changed = results.clone();
    changed[index] = result;
    return new FunctionValue(domain, changed);
  }

  @Override
  public SetValue domain() {
    return domain.arguments();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof FunctionValue that
            && hashCode() == that.hashCode()
            && domain.equals(that.domain)
            && Arrays.equals(results, that.results);
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = ContentHash.of(ContentHash.FUNCTION ^ domain.hashCode(), results);
    }
    return hash;
  }

  @Override
  public String toString() {
    return TlaPrinter.print(this);
  }
}
