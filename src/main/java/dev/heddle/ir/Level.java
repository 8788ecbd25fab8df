package dev.heddle.ir;

/** What an expression speaks of: constants only, one state, two states, or behaviors. In ascending order. */
public enum Level {
  CONSTANT,
  STATE,
  ACTION,
  TEMPORAL
}
