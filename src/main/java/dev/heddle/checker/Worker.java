package dev.heddle.checker;

import dev.heddle.store.StateStore;
import dev.heddle.transition.TransitionSystem;

/** What one thread of an exploration works with. */
record Worker(Expander expander, Admitter admitter) {
  static Worker of(TransitionSystem system, StateStore store, Findings findings) {
    Judge judge = new Judge(system);
    return new Worker(new Expander(system, store, judge, findings), new Admitter(system, store, judge, findings));
  }
}
