package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Span;
import dev.heddle.trace.Counterexample;
import dev.heddle.trace.Violation;
import java.time.Duration;
import java.util.Optional;

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

  /** Every reachable state was visited, and then a POSTCONDITION is false. */
  record PostconditionFalse(Counts counts, Duration elapsed, String name, Span span) implements Outcome {}

  /** A limit was reached before every state was visited: nothing is decided. */
  record LimitReached(Counts counts, Duration elapsed, String limit) implements Outcome {}

  /**
   * Random behaviors were followed. Nothing is decided but what is violated.
   *
   * @param counts the states generated; distinct ones are not counted, and the depth is the longest behavior's
   * @param end why no more behaviors were followed
   * @param counterexample what is violated; it is the same at any number of workers
   */
  record Simulated(
      Counts counts,
      Duration elapsed,
      Behaviors behaviors,
      SimulationEnd end,
      Optional<Counterexample> counterexample) implements Outcome {}

  /** Why a simulation ended. */
  enum SimulationEnd {
    /** As many behaviors as were asked for were followed, or one shows a violation. */
    DONE,
    /** The time was up. */
    TIME,
    /** It was asked to stop. */
    INTERRUPTED
  }

  /** The exploration was asked to stop. */
  record Interrupted(Counts counts, Duration elapsed) implements Outcome {}
}
