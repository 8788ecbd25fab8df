package dev.heddle.diagnostic;

import com.google.common.collect.ImmutableList;

/** An ASSUME or a POSTCONDITION that has no value: what it speaks of is no state of a behavior. */
public final class AssumptionException extends SpecException {
  private static final long serialVersionUID = 1L;

  private AssumptionException(ImmutableList<Diagnostic> diagnostics) {
    super(diagnostics);
  }

  /** Returns the exception for a formula whose evaluation ended in {@code failure}. */
  public static AssumptionException of(EvaluationException failure) {
    return new AssumptionException(failure.diagnostics());
  }
}
