package dev.heddle.codegen;

/**
 * The generated code cannot go on: an error of the specification, or a value that its representation does not have. The
 * evaluator does the work again, and tells which.
 */
final class EscapeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EscapeException() {
    super(null, null, false, false);
  }
}
