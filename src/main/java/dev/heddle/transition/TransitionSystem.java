package dev.heddle.transition;

import com.google.common.collect.ImmutableList;

/** A specification that can be explored. Thread-safe; the work is done by one {@link Stepper} per thread. */
public interface TransitionSystem {
  /** {@return the specification's name} */
  String name();

  /** {@return how states are laid out} */
  StateLayout layout();

  /** {@return the actions, in the order in which successors are generated} */
  ImmutableList<Action> actions();

  /** {@return the invariants, in the order of the configuration} */
  ImmutableList<Property.Invariant> invariants();

  /** {@return the predicates to hold in initial states} */
  ImmutableList<Property.InitialProperty> initialProperties();

  /** {@return the properties of steps} */
  ImmutableList<Property.ActionProperty> actionProperties();

  /** {@return the temporal properties that need the behavior graph} */
  ImmutableList<Property.LivenessProperty> livenessProperties();

  /** {@return whether there are state constraints} */
  boolean hasStateConstraints();

  /** {@return whether there are action constraints} */
  boolean hasActionConstraints();

  /** {@return whether a state without successor is a violation} */
  boolean checksDeadlock();

  /**
   * Checks the ASSUMEs, once, before exploration.
   *
   * @return the names or places of those that are false, in order
   * @throws dev.heddle.diagnostic.EvaluationException if one has no value
   */
  ImmutableList<FailedAssumption> failedAssumptions();

  /** Returns a stepper for the calling thread. */
  Stepper stepper();

  /**
   * An ASSUME that is false.
   *
   * @param name its name, or empty
   * @param span its text
   */
  record FailedAssumption(String name, dev.heddle.diagnostic.Span span) {}
}
