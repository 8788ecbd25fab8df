package dev.heddle.checker;

import dev.heddle.trace.Violation;
import java.util.List;
import java.util.OptionalInt;

/**
 * A violation and the behavior that shows it.
 *
 * @param path its states, the initial one first
 * @param target what of the path makes it one
 * @param loop for a lasso, the position to which the last state returns
 */
record Discovery(Violation violation, List<int[]> path, Target target, OptionalInt loop) {
  /** What of a path must be kept lest it shows nothing. */
  enum Target {
    /** The last state, within the constraints or beyond them. */
    STATE,
    /** The last state, and that it is reached within the constraints. */
    STATE_WITHIN,
    /** The last step. */
    STEP,
    /** All of it. */
    WHOLE
  }

  /** Makes one of a finite behavior. */
  Discovery(Violation violation, List<int[]> path, Target target) {
    this(violation, path, target, OptionalInt.empty());
  }
}
