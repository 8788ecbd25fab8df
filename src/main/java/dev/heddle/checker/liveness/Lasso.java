package dev.heddle.checker.liveness;

import com.google.common.base.Preconditions;
import com.google.common.primitives.ImmutableIntArray;

/**
 * A behavior that returns to a state and goes round forever.
 *
 * @param stateIds the ids of its states, from an initial one on; neighbors differ
 * @param loop the position of the state to which the last one returns; the last position where the behavior stutters
 */
public record Lasso(ImmutableIntArray stateIds, int loop) {
  public Lasso {
    Preconditions.checkElementIndex(loop, stateIds.length());
  }

  /** {@return whether the last state is never left} */
  public boolean isStuttering() {
    return loop == stateIds.length() - 1;
  }
}
