package dev.heddle.checker.liveness;

/** The graph of the behaviors, or its product with an automaton, takes more memory than is allowed. */
public final class GraphFullException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes an exception of whoever finds that out. */
  public GraphFullException() {
    super("memory", null, false, false);
  }
}
