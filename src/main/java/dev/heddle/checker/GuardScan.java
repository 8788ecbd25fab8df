package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.Guard;
import dev.heddle.transition.TransitionSystem;
import java.util.function.IntPredicate;

/** Looks after a search for conditions in actions that had the same value wherever they were evaluated. */
final class GuardScan {
  // A condition that has always one value costs a look at every state, by the evaluator, so large explorations are left
  // out: who asks for such conditions has a small configuration of the model, too. Actions that were never taken are
  // told as such.
  private static final long MOST_STATES = 1 << 16;

  private final TransitionSystem system;
  private final Crew crew;
  private final StopSignal stop;
  private final IntPredicate isTaken;

  GuardScan(TransitionSystem system, Crew crew, StopSignal stop, Coverage coverage) {
    this.system = system;
    this.crew = crew;
    this.stop = stop;
    this.isTaken = action -> coverage.actions().get(action).taken() > 0;
  }

  /** Returns the conditions; none if the states are too many or the scan is stopped. */
  ImmutableList<Guard> settled() {
    if (crew.store().size() > MOST_STATES) {
      return ImmutableList.of();
    }
    OpenGuards open = new OpenGuards(system, isTaken);
    StateScan.run(crew, system::stepper, () -> !open.isEmpty() && !stop.isRaised(), open::look);
    return stop.isRaised() ? ImmutableList.of() : open.settled(isTaken);
  }
}
