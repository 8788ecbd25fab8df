package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.transition.Cover;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import java.util.Arrays;

/** The covers that no state has met so far. Thread-safe. */
final class OpenCovers {
  private final ImmutableList<Cover> covers;
  private volatile int[] open;

  OpenCovers(TransitionSystem system) {
    this.covers = system.covers();
    this.open = new int[covers.size()];
    Arrays.setAll(open, i -> i);
  }

  /** {@return whether every cover is met} */
  boolean isEmpty() {
    return open.length == 0;
  }

  /** Looks whether a state meets some of them. One that has no value there counts as met: nothing is known of it. */
  void look(Stepper stepper, int[] state) {
    for (int cover : open) {
      if (isMet(stepper, cover, state)) {
        close(cover);
      }
    }
  }

  private static boolean isMet(Stepper stepper, int cover, int[] state) {
    try {
      return stepper.satisfiesCover(cover, state);
    } catch (EvaluationException _) {
      return true;
    }
  }

  private synchronized void close(int cover) {
    open = Arrays.stream(open).filter(other -> other != cover).toArray();
  }

  /** {@return those that are open, but for those within a part whose own cover is} */
  ImmutableList<Cover> outermost() {
    ImmutableList.Builder<Cover> outermost = ImmutableList.builder();
    for (int cover : open) {
      Cover candidate = covers.get(cover);
      if (candidate.within().isEmpty() || Arrays.binarySearch(open, candidate.within().getAsInt()) < 0) {
        outermost.add(candidate);
      }
    }
    return outermost.build();
  }
}
