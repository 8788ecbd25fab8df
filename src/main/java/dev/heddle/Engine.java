package dev.heddle;

/** The engines, one semantics behind both. */
public enum Engine {
  /** Interprets the specification: slow, simple, the reference. */
  EVALUATOR,
  /** Compiles the specification to bytecode, and leaves to the evaluator what it does not compile. */
  COMPILED
}
