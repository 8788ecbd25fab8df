package dev.heddle.eval;

import dev.heddle.value.Value;

/** Where an expression finds the values of the variables. Used by one thread at a time. */
public interface StateView {
  /**
   * Returns the value of a variable in the current state.
   *
   * @throws dev.heddle.diagnostic.EvaluationException if it has none yet
   */
  Value variable(int index);

  /**
   * Returns the value of a variable in the next state.
   *
   * @throws dev.heddle.diagnostic.EvaluationException if it has none yet
   */
  Value next(int index);
}
