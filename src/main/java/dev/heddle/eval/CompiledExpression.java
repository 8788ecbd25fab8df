package dev.heddle.eval;

import dev.heddle.value.Value;

/** An expression made ready for evaluation. Thread-safe. */
@FunctionalInterface
public interface CompiledExpression {
  /**
   * Returns the value of the expression.
   *
   * @param states the states that it speaks of
   * @param locals the values of its free names, in the order in which they were given to the compiler
   * @throws dev.heddle.diagnostic.EvaluationException if it has no value
   */
  Value evaluate(StateView states, Value... locals);
}
