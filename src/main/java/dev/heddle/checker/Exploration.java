package dev.heddle.checker;

import java.util.Optional;

/** One way through the states of a system, from beginning to end. Used once. */
public sealed interface Exploration permits Explorer, Simulator {
  /**
   * Explores.
   *
   * @throws dev.heddle.diagnostic.EvaluationException if an assumption or the initial predicate has no value, or there
   *     is no initial state
   */
  Outcome explore();

  /** {@return what was come across, when the exploration has ended} */
  Coverage coverage();

  /** {@return what was evaluated, if that was asked for} */
  default Optional<Profile> profile() {
    return Optional.empty();
  }

  /** Asks the exploration to end soon, from any thread; its outcome then says so. */
  void cancel();
}
