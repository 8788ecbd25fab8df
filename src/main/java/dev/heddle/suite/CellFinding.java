package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import dev.heddle.CheckResult;
import dev.heddle.TraceRecorder;
import dev.heddle.Verdict;
import dev.heddle.checker.Counts;
import dev.heddle.checker.Outcome;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.TraceOrigin.SuiteCell;
import dev.heddle.trace.ViolationKind;
import java.time.Duration;
import java.util.Optional;

/**
 * What the check of a cell found, without the model that was explored: all that is compared, reported and kept.
 *
 * @param verdict the verdict
 * @param property the name of what is violated, if something is
 * @param kind what kind of thing that is
 * @param limit the limit that was reached, if one was
 * @param counts the counts
 * @param counterexample the counterexample, if there is one
 * @param warnings what is doubtful about the model, and of states that were all visited what never happened in them
 * @param elapsed how long the check took, when it was made
 * @param provenance where the finding comes from
 */
public record CellFinding(
    Verdict verdict,
    Optional<String> property,
    Optional<ViolationKind> kind,
    Optional<String> limit,
    Counts counts,
    Optional<FoundTrace> counterexample,
    ImmutableList<Diagnostic> warnings,
    Duration elapsed,
    Provenance provenance) {

  /** Where a finding comes from. */
  public enum Provenance {
    /** The states were explored now. */
    EXPLORED,
    /** They were explored before, and nothing that matters has changed since. */
    CACHED,
    /** The counterexample of an earlier run was stepped through the model, and still violates the property. */
    REPLAYED
  }

  /** Returns what {@code result} says, with its counterexample as {@code recorder} records it. */
  static CellFinding of(CheckResult result, TraceRecorder recorder, SuiteCell place) {
    return new CellFinding(
        result.verdict(),
        result.property(),
        kind(result.outcome()),
        result.outcome() instanceof Outcome.LimitReached limit ? Optional.of(limit.limit()) : Optional.empty(),
        result.counts(),
        recorder.record(result, Optional.of(place)).map(FoundTrace::of),
        result.warningsApart(),
        result.outcome().elapsed(),
        Provenance.EXPLORED);
  }

  private static Optional<ViolationKind> kind(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Violated violated -> Optional.of(ViolationKind.of(violated.counterexample().violation()));
      case Outcome.AssumptionsFailed _ -> Optional.of(ViolationKind.ASSUMPTION);
      case Outcome.Simulated simulated ->
          simulated.counterexample().map(found -> ViolationKind.of(found.violation()));
      case Outcome.Completed _, Outcome.PostconditionFalse _, Outcome.LimitReached _, Outcome.Interrupted _ ->
          Optional.empty();
    };
  }

  /** Returns this finding as one that comes from elsewhere. */
  public CellFinding from(Provenance other) {
    return new CellFinding(verdict, property, kind, limit, counts, counterexample, warnings, elapsed, other);
  }

  /** {@return the number of states of the counterexample; 0 if there is none} */
  public int traceLength() {
    return counterexample.map(FoundTrace::length).orElse(0);
  }

  /** {@return the counterexample, if there is one; paths in it are relative to the directory of the run} */
  public Optional<RecordedTrace> trace() {
    return counterexample.map(FoundTrace::trace);
  }

  /** {@return whether it says all that a check can say: neither a limit nor an interruption ended it} */
  public boolean isDecided() {
    return switch (verdict) {
      case HOLDS, EXPLORED, VIOLATED, DEADLOCK, ASSUMPTION, POSTCONDITION, ERROR -> true;
      case SIMULATED, LIMIT, INTERRUPTED -> false;
    };
  }
}
