package dev.heddle.codegen;

/** The compiler does not take an action or a property; the evaluator has it whole. The message says why. */
final class NotCompilableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotCompilableException(String reason) {
    super(reason, null, false, false);
  }
}
