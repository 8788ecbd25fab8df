package dev.heddle.value;

/**
 * A value that can be applied to an argument: a tuple, a record, or another function. Its arguments are numbered from 0
 * in ascending {@linkplain ValueOrder order}. Of a {@link RuleFunctionValue}, whose arguments cannot be numbered, only
 * the domain can be asked.
 */
public sealed interface ApplicableValue extends Value
    permits TupleValue, RecordValue, FunctionValue, RuleFunctionValue {
  /** {@return the number of arguments in its domain} */
  int size();

  /** Returns the {@code index}-th argument. */
  Value argument(int index);

  /** Returns what the {@code index}-th argument is mapped to. */
  Value result(int index);

  /** Returns the number of {@code argument}, or -1 if it is not in the domain. */
  int indexOf(Value argument);

  /** Returns the function that differs from this one in the result of the {@code index}-th argument. */
  ApplicableValue with(int index, Value result);

  /** {@return the domain} */
  SetValue domain();
}
