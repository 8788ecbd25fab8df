package dev.heddle.checker;

/** Whether an exploration notes what it evaluates. */
public enum Profiling {
  OFF,
  ON
}
