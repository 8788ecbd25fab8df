package dev.heddle.checker;

import dev.heddle.store.StateStore;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import java.util.Optional;

/**
 * What the workers of an exploration share.
 *
 * @param recorder records the steps, if there is something to check on them
 * @param profiler notes what is evaluated, if that is asked for
 */
record Workplace(
    TransitionSystem system,
    StateStore store,
    Findings findings,
    Optional<BehaviorRecorder> recorder,
    Optional<Profiler> profiler,
    Pulse pulse) {
  /** Returns a stepper for the calling thread. */
  Stepper stepper() {
    return profiler.<Stepper>map(p -> p.watch(system.stepper())).orElseGet(system::stepper);
  }
}
