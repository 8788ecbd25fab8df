package dev.heddle.report;

/** How much of the states of a counterexample is shown. */
public enum StatesShown {
  /** The first and the last whole; in the messages of TLC, every state. */
  WHOLE,
  /** The first whole, and of the others what the step to them changed. */
  CHANGES
}
