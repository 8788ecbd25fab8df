package dev.heddle.trace;

import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.transition.Property;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Tells whether a step ends a trace as a violation does, and which states a search may go through. Not thread-safe. */
final class EndOfTrace {
  private final TransitionSystem system;
  private final Violation violation;
  private final Stepper stepper;
  private final boolean isConstrained;

  EndOfTrace(TransitionSystem system, Violation violation) {
    this.system = system;
    this.violation = violation;
    this.stepper = system.stepper();
    this.isConstrained = system.hasStateConstraints() || system.hasActionConstraints();
  }

  /** Tells whether a search goes on from an initial state. */
  boolean isAdmitted(int[] initial) {
    return !isConstrained || stepper.satisfiesStateConstraints(initial);
  }

  /** Tells whether a search goes on from the state {@code to}, reached from {@code from}. */
  boolean isAdmitted(int[] from, int[] to) {
    return !isConstrained
        || stepper.satisfiesStateConstraints(to) && stepper.satisfiesActionConstraints(from, to);
  }

  /** Tells whether the step from {@code from} to {@code to} ends in the same violation. */
  boolean isReached(int[] from, int[] to) {
    return switch (violation) {
      case Violation.PropertyFalse(Property.Invariant property) ->
          !stepper.satisfiesInvariant(system.invariants().indexOf(property), to);
      case Violation.PropertyFalse(Property.ActionProperty property) ->
          !stepper.satisfiesActionProperty(system.actionProperties().indexOf(property), from, to);
      case Violation.PropertyFalse _, Violation.AssumptionFalse _ -> false;
      case Violation.Deadlock _ -> isAdmitted(from, to) && isDeadlock(to);
      case Violation.AssertionFailed failed ->
          isAdmitted(from, to) && fails(failed.diagnostic(), failed.occasion(), to);
      case Violation.EvaluationFailed failed ->
          isAdmitted(from, to) && fails(failed.diagnostic(), failed.occasion(), to);
    };
  }

  private boolean isDeadlock(int[] state) {
    SuccessorsOrFailure outcome = SuccessorsOrFailure.of(stepper, state, (_, _) -> {});
    return !outcome.hasSuccessor() && outcome.failure().isEmpty();
  }

  private boolean fails(Diagnostic diagnostic, Violation.Occasion occasion, int[] state) {
    Optional<Diagnostic> failure = switch (occasion) {
      case BEHAVIOR -> SuccessorsOrFailure.of(stepper, state, (_, _) -> {}).failure();
      case INVARIANT -> invariantFailure(state);
    };
    return failure
        .filter(other -> other.span().equals(diagnostic.span()) && other.message().equals(diagnostic.message()))
        .isPresent();
  }

  private Optional<Diagnostic> invariantFailure(int[] state) {
    try {
      for (int i = 0; i < system.invariants().size(); i++) {
        stepper.satisfiesInvariant(i, state);
      }
      return Optional.empty();
    } catch (EvaluationException e) {
      return Optional.of(e.diagnostic());
    }
  }

  /** Returns the action that cannot be taken from the last state, where the violation is that it fails. */
  OptionalInt failing(int[] last) {
    boolean isOfStep = switch (violation) {
      case Violation.AssertionFailed failed -> failed.occasion() == Violation.Occasion.BEHAVIOR;
      case Violation.EvaluationFailed failed -> failed.occasion() == Violation.Occasion.BEHAVIOR;
      case Violation.PropertyFalse _, Violation.AssumptionFalse _, Violation.Deadlock _ -> false;
    };
    return isOfStep
        ? IntStream.range(0, system.actions().size()).filter(action -> fails(last, action)).findFirst()
        : OptionalInt.empty();
  }

  private boolean fails(int[] state, int action) {
    try {
      stepper.successors(state, action, (_, _) -> {});
      return false;
    } catch (EvaluationException _) {
      return true;
    }
  }
}
