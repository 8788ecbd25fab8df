package dev.heddle.operator;

import dev.heddle.value.Value;

/** What a {@link NativeOperator} is applied to: values and operators, counted from 0. */
public interface Operands {
  /** Returns the value of an argument that is an expression. */
  Value value(int index);

  /** Returns an argument that is an operator. */
  Operation operation(int index);
}
