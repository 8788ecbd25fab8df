package dev.heddle.checker;

import dev.heddle.store.StateStore;
import dev.heddle.transition.TransitionSystem;
import java.util.Optional;

/** What one thread of an exploration works with. */
record Worker(Expander expander, Admitter admitter) {
  static Worker of(
      TransitionSystem system, StateStore store, Findings findings, Optional<BehaviorRecorder> recorder) {
    Judge judge = new Judge(system);
    Optional<StepReader> reader = recorder.map(BehaviorRecorder::reader);
    return new Worker(
        new Expander(system, store, judge, findings, reader), new Admitter(system, store, judge, findings));
  }
}
