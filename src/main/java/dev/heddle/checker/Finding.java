package dev.heddle.checker;

import com.google.common.collect.ComparisonChain;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.trace.Violation;
import java.util.Comparator;
import java.util.Optional;

/**
 * A violation and where in its round it was found.
 *
 * @param chunk the chunk of the round
 * @param sequence the number of the successor in its chunk; for an expansion that ends, of the successor that would
 *     have come next
 * @param rank what was being judged
 * @param violation what is violated
 * @param stateId the last stored state of the trace, or {@link dev.heddle.store.StateId#NONE}
 * @param beyond the state after it, where the trace ends in one that is not stored
 */
record Finding(int chunk, int sequence, Rank rank, Violation violation, int stateId, Optional<int[]> beyond) {
  /** What of a state is judged, in the order in which it is. */
  enum Rank {
    CONSTRAINT,
    INVARIANT,
    ACTION_PROPERTY,
    TEMPORAL_ATOM,
    EXPANSION
  }

  /** Shorter traces first; of equal ones, the order of a search by one worker that judges what it generates at once. */
  static final Comparator<Finding> ORDER =
      (a, b) ->
          ComparisonChain.start()
              .compareTrueFirst(a.isOfExpandedState(), b.isOfExpandedState())
              .compare(a.chunk, b.chunk)
              .compare(a.sequence, b.sequence)
              .compare(a.rank, b.rank)
              .result();

  /** {@return whether the trace ends in the state that was expanded, and so a step before those of its successors} */
  boolean isOfExpandedState() {
    return rank == Rank.EXPANSION;
  }

  /** Returns the violation that an expression without a value is, outside the invariants. */
  static Violation violation(EvaluationException e) {
    return violation(e, Violation.Occasion.BEHAVIOR);
  }

  /** Returns the violation that an expression without a value is. */
  static Violation violation(EvaluationException e, Violation.Occasion occasion) {
    return e.diagnostic().code() == DiagnosticCode.ASSERT
        ? new Violation.AssertionFailed(e.diagnostic().message(), e.diagnostic(), occasion)
        : new Violation.EvaluationFailed(e.diagnostic(), occasion);
  }
}
