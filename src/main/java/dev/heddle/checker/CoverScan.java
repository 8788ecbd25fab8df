package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.Cover;
import dev.heddle.transition.TransitionSystem;

/** Looks for covers among the stored states, after a search. */
final class CoverScan {
  // After the search rather than in it: most covers are met by one of the first states, and then nothing was lost. Only
  // one that no state meets costs a pass over all of them.
  private final TransitionSystem system;
  private final Crew crew;
  private final StopSignal stop;
  private final OpenCovers open;

  CoverScan(TransitionSystem system, Crew crew, StopSignal stop) {
    this.system = system;
    this.crew = crew;
    this.stop = stop;
    this.open = new OpenCovers(system);
  }

  /** Returns the outermost covers that no state meets; none if the scan is stopped. */
  ImmutableList<Cover> unmet() {
    StateScan.run(crew, system::stepper, () -> !open.isEmpty() && !stop.isRaised(), open::look);
    return stop.isRaised() ? ImmutableList.of() : open.outermost();
  }
}
