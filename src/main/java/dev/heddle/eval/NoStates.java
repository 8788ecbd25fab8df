package dev.heddle.eval;

import dev.heddle.value.Value;

/** The states of an expression that speaks of none. */
enum NoStates implements StateView {
  INSTANCE;

  @Override
  public Value variable(int index) {
    throw new IllegalStateException("a constant expression asks for variable " + index);
  }

  @Override
  public Value next(int index) {
    throw new IllegalStateException("a constant expression asks for variable " + index + " in the next state");
  }
}
