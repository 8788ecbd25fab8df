package dev.heddle.checker;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.trace.Violation;
import dev.heddle.transition.Past;
import dev.heddle.transition.Property;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import java.util.List;
import java.util.Optional;

/** Evaluates constraints and properties for one worker. Not thread-safe. */
final class Judge {
  // A stepper of its own: predicates are evaluated while another stepper is in the middle of generating successors.
  private final TransitionSystem system;
  private final Supplier<Stepper> stepper;
  /** Whether the stepper is told of the past of states. */
  private final boolean isTold;

  private Past pastOfFirst = Past.NONE;
  private Past pastOfState = Past.NONE;

  Judge(TransitionSystem system) {
    this(system, system::stepper);
  }

  /** Makes a judge that evaluates with a stepper of its own. */
  Judge(TransitionSystem system, Supplier<Stepper> steppers) {
    this.system = system;
    this.stepper = Suppliers.memoize(steppers);
    this.isTold = system.isSequential();
  }

  /** Returns the ASSUMEs of a system that are false. */
  static ImmutableList<Violation.AssumptionFalse> failedAssumptions(TransitionSystem system) {
    return system.failedAssumptions().stream()
        .map(assumption -> new Violation.AssumptionFalse(assumption.name(), assumption.span()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Says how states are reached that are judged from now on: the first of a step, and those judged alone. */
  void reachedBy(Past first, Past state) {
    pastOfFirst = first;
    pastOfState = state;
  }

  private Stepper ofStep() {
    return reachedBy(pastOfFirst);
  }

  private Stepper ofState() {
    return reachedBy(pastOfState);
  }

  private Stepper reachedBy(Past past) {
    if (isTold) {
      stepper.get().reachedBy(past);
    }
    return stepper.get();
  }

  /**
   * Returns whether a step stays within the constraints.
   *
   * @throws EvaluationException if a constraint has no value
   */
  boolean admits(int[] from, int[] to) {
    return admits(to) && (!system.hasActionConstraints() || ofStep().satisfiesActionConstraints(from, to));
  }

  /**
   * Returns whether a state satisfies the state constraints.
   *
   * @throws EvaluationException if a constraint has no value
   */
  boolean admits(int[] state) {
    return !system.hasStateConstraints() || ofState().satisfiesStateConstraints(state);
  }

  /** Returns what a state violates of the invariants. */
  Optional<Violation> state(int[] state) {
    return state(state, Concerns.ALL);
  }

  /** Returns what a state violates of those invariants that {@link Concerns} tells. */
  Optional<Violation> state(int[] state, long concerns) {
    return first(
        system.invariants(),
        this::ofState,
        (stepper, invariant) ->
            !Concerns.isAmong(concerns, invariant) || stepper.satisfiesInvariant(invariant, state));
  }

  /** Returns what an initial state violates of the invariants and the predicates on initial states. */
  Optional<Violation> initialState(int[] state) {
    Optional<Violation> violation = state(state);
    return violation.isPresent()
        ? violation
        : first(
            system.initialProperties(),
            this::ofState,
            (stepper, property) -> stepper.satisfiesInitialProperty(property, state));
  }

  /** Returns what a step violates of the action properties. */
  Optional<Violation> step(int[] from, int[] to) {
    return first(
        system.actionProperties(),
        this::ofStep,
        (stepper, property) -> stepper.satisfiesActionProperty(property, from, to));
  }

  private Optional<Violation> first(
      List<? extends Property> properties, Supplier<Stepper> evaluation, Predicate predicate) {
    for (int i = 0; i < properties.size(); i++) {
      try {
        if (!predicate.holds(evaluation.get(), i)) {
          return Optional.of(new Violation.PropertyFalse(properties.get(i)));
        }
      } catch (EvaluationException e) {
        return Optional.of(Finding.violation(e, occasion(properties.get(i))));
      }
    }
    return Optional.empty();
  }

  private static Violation.Occasion occasion(Property property) {
    return property instanceof Property.Invariant ? Violation.Occasion.INVARIANT : Violation.Occasion.BEHAVIOR;
  }

  /** One kind of property of a given state or step. */
  @FunctionalInterface
  private interface Predicate {
    boolean holds(Stepper stepper, int property);
  }
}
