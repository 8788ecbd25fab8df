package dev.heddle.checker;

import dev.heddle.trace.Counterexample;
import java.util.Optional;

/** Checks what can be decided once all states are known. */
@FunctionalInterface
public interface StateSpaceCheck {
  /** Finds nothing. */
  StateSpaceCheck NONE = _ -> Optional.empty();

  /** Returns what is violated; called once, if the search has visited every state and found nothing. */
  Optional<Counterexample> violation(StateSpace space);
}
