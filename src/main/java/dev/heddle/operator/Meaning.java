package dev.heddle.operator;

import dev.heddle.value.Value;

/** What a strict operator does with the values of its arguments, by their number. Formulas give a Java boolean. */
public sealed interface Meaning {
  /** An operator without arguments. */
  record Constant(Value value) implements Meaning {}

  /** An operator of one argument. */
  record Unary(UnaryFunction function) implements Meaning {}

  /** A formula of one argument. */
  record UnaryTest(UnaryPredicate predicate) implements Meaning {}

  /** An operator of two arguments. */
  record Binary(BinaryFunction function) implements Meaning {}

  /** A formula of two arguments. */
  record BinaryTest(BinaryPredicate predicate) implements Meaning {}

  /** An operator of three arguments. */
  record Ternary(TernaryFunction function) implements Meaning {}

  /** An operator of any number of arguments. */
  record Variadic(VariadicFunction function) implements Meaning {}

  /** An operator that has no value in any state. */
  record Unavailable(String reason) implements Meaning {}

  /** A function of one value. */
  @FunctionalInterface
  interface UnaryFunction {
    /** Returns the result. */
    Value apply(Value a);
  }

  /** A predicate of one value. */
  @FunctionalInterface
  interface UnaryPredicate {
    /** Returns whether it holds. */
    boolean test(Value a);
  }

  /** A function of two values. */
  @FunctionalInterface
  interface BinaryFunction {
    /** Returns the result. */
    Value apply(Value a, Value b);
  }

  /** A predicate of two values. */
  @FunctionalInterface
  interface BinaryPredicate {
    /** Returns whether it holds. */
    boolean test(Value a, Value b);
  }

  /** A function of three values. */
  @FunctionalInterface
  interface TernaryFunction {
    /** Returns the result. */
    Value apply(Value a, Value b, Value c);
  }

  /** A function of any number of values. */
  @FunctionalInterface
  interface VariadicFunction {
    /** Returns the result. */
    Value apply(Value... arguments);
  }
}
