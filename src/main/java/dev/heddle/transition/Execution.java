package dev.heddle.transition;

/** How an engine evaluates a {@link Part} of a specification. */
public sealed interface Execution {
  /** By code generated for it. */
  record Compiled() implements Execution {}

  /**
   * By walking its expression.
   *
   * @param reason why it is not compiled; empty where the engine compiles nothing
   */
  record Evaluated(String reason) implements Execution {}
}
