package dev.heddle;

import dev.heddle.checker.Outcome;
import dev.heddle.transition.TransitionSystem;

/** Explores a transition system as a request says. Thread-safe. */
@FunctionalInterface
interface ModelExplorer {
  /** Explores {@code system} and returns what was found. */
  Outcome explore(TransitionSystem system, CheckRequest request, CheckListener listener, Cancellation cancellation);
}
