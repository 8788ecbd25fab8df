package dev.heddle.trace;

import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.transition.Stepper;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What generating the successors of a state came to.
 *
 * @param hasSuccessor whether there was one before all were generated or the failure
 * @param failure why an expression had no value, if one had none
 */
record SuccessorsOrFailure(boolean hasSuccessor, Optional<Diagnostic> failure) {
  /** Generates the successors of {@code state} into {@code sink}. */
  static SuccessorsOrFailure of(Stepper stepper, int[] state, Stepper.SuccessorSink sink) {
    AtomicBoolean any = new AtomicBoolean();
    try {
      stepper.successors(
          state,
          (action, successor) -> {
            any.set(true);
            sink.accept(action, successor);
          });
      return new SuccessorsOrFailure(any.get(), Optional.empty());
    } catch (EvaluationException e) {
      return new SuccessorsOrFailure(any.get(), Optional.of(e.diagnostic()));
    }
  }
}
