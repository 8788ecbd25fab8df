package dev.heddle;

import com.google.common.collect.ImmutableList;
import dev.heddle.checker.Counts;
import dev.heddle.checker.Coverage;
import dev.heddle.checker.Outcome;
import dev.heddle.checker.Profile;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.PlainFormat;
import dev.heddle.trace.Counterexample;
import dev.heddle.trace.FewestSwitches;
import dev.heddle.trace.Violation;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a check found.
 *
 * @param request what was asked for
 * @param model the model that was explored
 * @param outcome what the exploration found
 * @param coverage what it came across
 * @param profile what was evaluated, if that was asked for
 */
public record CheckResult(
    CheckRequest request, LoadedModel model, Outcome outcome, Coverage coverage, Optional<Profile> profile) {
  /** {@return what it comes to} */
  public Verdict verdict() {
    return switch (outcome) {
      case Outcome.Completed _ -> model.properties().isEmpty() ? Verdict.EXPLORED : Verdict.HOLDS;
      case Outcome.Violated violated -> verdict(violated.counterexample().violation());
      case Outcome.AssumptionsFailed _ -> Verdict.ASSUMPTION;
      case Outcome.Simulated simulated -> verdict(simulated);
      case Outcome.PostconditionFalse _ -> Verdict.POSTCONDITION;
      case Outcome.LimitReached _ -> Verdict.LIMIT;
      case Outcome.Interrupted _ -> Verdict.INTERRUPTED;
    };
  }

  private static Verdict verdict(Outcome.Simulated simulated) {
    if (simulated.counterexample().isPresent()) {
      return verdict(simulated.counterexample().get().violation());
    }
    return switch (simulated.end()) {
      case INTERRUPTED -> Verdict.INTERRUPTED;
      case DONE, TIME -> simulated.behaviors().count() == 0 ? Verdict.LIMIT : Verdict.SIMULATED;
    };
  }

  private static Verdict verdict(Violation violation) {
    return switch (violation) {
      case Violation.PropertyFalse _, Violation.AssertionFailed _ -> Verdict.VIOLATED;
      case Violation.Deadlock _ -> Verdict.DEADLOCK;
      case Violation.EvaluationFailed _ -> Verdict.ERROR;
      case Violation.AssumptionFalse _ -> Verdict.ASSUMPTION;
    };
  }

  /** {@return whether every reachable state was visited} */
  public boolean isComplete() {
    return outcome instanceof Outcome.Completed || outcome instanceof Outcome.PostconditionFalse;
  }

  /** {@return what is doubtful about the model, and about what was found if nothing is violated} */
  public ImmutableList<Diagnostic> warnings() {
    return ImmutableList.<Diagnostic>builder().addAll(model.warnings()).addAll(coverageWarnings()).build();
  }

  /**
   * {@return the warnings of an exploration that visited every state, one for each action or label, in words that do
   * not depend on how many states there are: so those of several models can be compared}
   */
  public ImmutableList<Diagnostic> warningsApart() {
    ImmutableList<Diagnostic> coverageWarnings =
        outcome instanceof Outcome.Completed completed
            ? CoverageWarnings.apart(model, coverage, completed.counts().distinct())
            : ImmutableList.of();
    return ImmutableList.<Diagnostic>builder().addAll(model.warnings()).addAll(coverageWarnings).build();
  }

  /** {@return what never happened in an exploration that violates nothing, and what so was never checked} */
  public ImmutableList<Diagnostic> coverageWarnings() {
    return switch (outcome) {
      case Outcome.Completed completed ->
          CoverageWarnings.ofSearch(model, coverage, completed.counts().distinct());
      case Outcome.Simulated simulated when simulated.counterexample().isEmpty() && verdict() == Verdict.SIMULATED ->
          CoverageWarnings.ofSimulation(model, coverage, simulated.behaviors().count());
      case Outcome.Simulated _, Outcome.Violated _, Outcome.PostconditionFalse _, Outcome.AssumptionsFailed _,
          Outcome.LimitReached _, Outcome.Interrupted _ -> ImmutableList.of();
    };
  }

  /** {@return how often each action of the text was taken, in the order of Next} */
  public ImmutableList<ActionCoverage> actions() {
    return ActionCoverage.of(coverage);
  }

  /** {@return the counts} */
  public Counts counts() {
    return outcome.counts();
  }

  /** {@return the counterexample, if something is violated} */
  public Optional<Counterexample> counterexample() {
    return switch (outcome) {
      case Outcome.Violated violated -> Optional.of(violated.counterexample());
      case Outcome.Simulated simulated -> simulated.counterexample();
      case Outcome.Completed _, Outcome.AssumptionsFailed _, Outcome.PostconditionFalse _, Outcome.LimitReached _,
          Outcome.Interrupted _ ->
          Optional.empty();
    };
  }

  /**
   * Returns this result with a counterexample that is as short and has the fewest context switches.
   *
   * @param limit the most states to look at
   * @param refused takes a clause that says why the result is as it is, where no such counterexample can be sought
   */
  public CheckResult withFewestSwitches(int limit, Consumer<String> refused) {
    if (!(outcome instanceof Outcome.Violated(var counts, var elapsed, var found))) {
      return this;
    }
    if (counts.distinct() > limit && !FewestSwitches.isLeast(model.system(), found)) {
      refused.accept(PlainFormat.of("there are more than %,d states", limit));
      return this;
    }
    return switch (FewestSwitches.of(model.system(), found, limit)) {
      case FewestSwitches.Answer.Found(var trace) -> {
        Counterexample other = new Counterexample(trace, found.violation());
        yield new CheckResult(request, model, new Outcome.Violated(counts, elapsed, other), coverage, profile);
      }
      case FewestSwitches.Answer.Refused(var reason) -> {
        refused.accept(reason);
        yield this;
      }
    };
  }

  /** Returns this result with a counterexample that shows the VIEW of each state, if the configuration has one. */
  public CheckResult showingView() {
    return new CheckResult(request, model.showingView(), outcome, coverage, profile);
  }

  /** {@return the name of what is violated, if something is} */
  public Optional<String> property() {
    return switch (outcome) {
      case Outcome.AssumptionsFailed failed -> Optional.of(failed.failed().getFirst().property());
      case Outcome.PostconditionFalse failed -> Optional.of(failed.name());
      case Outcome.Violated _, Outcome.Simulated _ -> counterexample().map(found -> found.violation().property());
      case Outcome.Completed _, Outcome.LimitReached _, Outcome.Interrupted _ -> Optional.empty();
    };
  }
}
