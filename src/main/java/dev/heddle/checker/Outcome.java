package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.trace.Counterexample;
import dev.heddle.trace.Violation;
import java.time.Duration;

/** What an exploration found. */
public sealed interface Outcome {
  /** {@return the counts when it ended} */
  Counts counts();

  /** {@return how long it took} */
  Duration elapsed();

  /** Every reachable state was visited and nothing is violated. */
  record Completed(Counts counts, Duration elapsed) implements Outcome {}

  /** Something is violated; the counterexample is the same at any number of workers. */
  record Violated(Counts counts, Duration elapsed, Counterexample counterexample) implements Outcome {}

  /** An ASSUME is false; nothing was explored. */
  record AssumptionsFailed(Counts counts, Duration elapsed, ImmutableList<Violation.AssumptionFalse> failed)
      implements Outcome {}

  /** A limit was reached before every state was visited: nothing is decided. */
  record LimitReached(Counts counts, Duration elapsed, String limit) implements Outcome {}

  /** The exploration was asked to stop. */
  record Interrupted(Counts counts, Duration elapsed) implements Outcome {}
}
