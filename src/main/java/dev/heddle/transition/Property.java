package dev.heddle.transition;

import dev.heddle.diagnostic.Span;

/** Something to check, by the name under which results speak of it. */
public sealed interface Property {
  /** {@return the name} */
  String name();

  /** {@return its definition} */
  Span span();

  /** A state predicate to hold in every state. */
  record Invariant(String name, Span span) implements Property {}

  /** A state predicate to hold in every initial state: the first conjunct of a specification used as a property. */
  record InitialProperty(String name, Span span) implements Property {}

  /** A formula to hold on every step, stuttering allowed as it says. */
  record ActionProperty(String name, Span span) implements Property {}

  /** A property that needs the behavior graph. */
  record LivenessProperty(String name, Span span) implements Property {}
}
