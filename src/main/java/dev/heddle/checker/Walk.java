package dev.heddle.checker;

import java.util.Optional;

/**
 * What came of one behavior.
 *
 * @param number its number, from 1
 * @param end why it ended
 * @param steps how many steps it took
 * @param generated how many states were generated for it
 * @param discovery what it violates, if it does
 * @param taken how often each action was generated
 * @param features how often each feature was seen, if they are counted
 */
record Walk(
    long number,
    End end,
    int steps,
    long generated,
    Optional<Discovery> discovery,
    SparseCounts.Snapshot taken,
    SparseCounts.Snapshot features) {
  /** Why a behavior ended. */
  enum End {
    /** It has as many steps as were asked for. */
    DEPTH,
    /** Nothing changes any more, or only beyond the constraints. */
    REST,
    /** It violates something. */
    VIOLATION,
    /** The simulation was stopped. */
    STOPPED
  }
}
