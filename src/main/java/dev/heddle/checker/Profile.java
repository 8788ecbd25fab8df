package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.Action;
import dev.heddle.transition.Execution;
import dev.heddle.transition.Property;
import java.time.Duration;

/**
 * What an exploration evaluated. The counts depend neither on the number of workers nor on the engine, except that of a
 * round in which something is violated an engine may have judged more or fewer states. The times are estimates.
 *
 * @param init the initial predicate
 * @param actions the actions, in their order
 * @param predicates the properties and constraints
 */
public record Profile(
    InitProfile init, ImmutableList<ActionProfile> actions, ImmutableList<PredicateProfile> predicates) {
  /**
   * The evaluation of the initial predicate.
   *
   * @param generated the initial states, duplicates included
   * @param newStates those that were stored
   * @param time the processor time it took, storing not included
   */
  public record InitProfile(long generated, long newStates, Duration time) {}

  /**
   * The evaluation of an action.
   *
   * @param evaluated the states in which it was evaluated
   * @param enabled those in which it had a successor
   * @param successors the states it generated, duplicates included
   * @param newStates those that no step before it had led to
   * @param time the processor time it took, storing not included
   */
  public record ActionProfile(
      Action action,
      Execution execution,
      long evaluated,
      long enabled,
      long successors,
      long newStates,
      Duration time) {}

  /**
   * The evaluation of a property or of constraints.
   *
   * @param subject what is evaluated
   * @param evaluated the states or steps for which it was evaluated
   * @param time the processor time it took
   */
  public record PredicateProfile(Subject subject, Execution execution, long evaluated, Duration time) {}

  /** What a predicate is. */
  public sealed interface Subject {
    /** One of the properties. */
    record OfProperty(Property property) implements Subject {}

    /** The state constraints, which are evaluated together. */
    record StateConstraints() implements Subject {}

    /** The action constraints, which are evaluated together. */
    record ActionConstraints() implements Subject {}
  }
}
