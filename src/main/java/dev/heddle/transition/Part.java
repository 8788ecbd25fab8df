package dev.heddle.transition;

/** What an engine evaluates of a specification, again and again, while states are explored. */
public sealed interface Part {
  /** An action, by its index. */
  record OfAction(int index) implements Part {}

  /** An invariant, by its position in {@link TransitionSystem#invariants}. */
  record OfInvariant(int index) implements Part {}

  /** A predicate on initial states, by its position in {@link TransitionSystem#initialProperties}. */
  record OfInitialProperty(int index) implements Part {}

  /** A property of steps, by its position in {@link TransitionSystem#actionProperties}. */
  record OfActionProperty(int index) implements Part {}

  /** The state constraints, which are evaluated together. */
  record StateConstraints() implements Part {}

  /** The action constraints, which are evaluated together. */
  record ActionConstraints() implements Part {}
}
