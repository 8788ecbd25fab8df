package dev.heddle.checker;

import dev.heddle.store.StateStore;
import dev.heddle.transition.TransitionSystem;
import java.util.Optional;

/**
 * What the workers of an exploration share.
 *
 * @param recorder records the steps, if there is something to check on them
 */
record Workplace(
    TransitionSystem system, StateStore store, Findings findings, Optional<BehaviorRecorder> recorder, Pulse pulse) {}
