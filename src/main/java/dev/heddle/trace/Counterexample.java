package dev.heddle.trace;

import java.util.Optional;

/**
 * A trace together with what it violates.
 *
 * @param lasso for a lasso, why it goes on forever
 */
public record Counterexample(Trace trace, Violation violation, Optional<LassoExplanation> lasso) {
  /** Makes a counterexample that is a finite trace. */
  public Counterexample(Trace trace, Violation violation) {
    this(trace, violation, Optional.empty());
  }
}
