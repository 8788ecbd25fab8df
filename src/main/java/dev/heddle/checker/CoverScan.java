package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.store.StateStore;
import dev.heddle.transition.Cover;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Looks for covers among the stored states, after a search. */
final class CoverScan {
  // After the search rather than in it: most covers are met by one of the first states, and then nothing was lost. Only
  // one that no state meets costs a pass over all of them.
  private static final long FEW_STATES = 10_000;

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
    StateStore store = crew.store();
    AtomicInteger next = new AtomicInteger();
    IntConsumer scan =
        _ -> {
          Stepper stepper = system.stepper();
          for (int p = next.getAndIncrement(); p < store.partitionCount() && goesOn(); p = next.getAndIncrement()) {
            store.forEach(
                p,
                state -> {
                  open.look(stepper, state);
                  return !open.isEmpty();
                });
          }
        };
    if (open.isEmpty()) {
      return ImmutableList.of();
    }
    if (store.size() < FEW_STATES) {
      scan.accept(0);
    } else {
      crew.everyone(scan);
    }
    return stop.isRaised() ? ImmutableList.of() : open.outermost();
  }

  private boolean goesOn() {
    return !open.isEmpty() && !stop.isRaised();
  }
}
