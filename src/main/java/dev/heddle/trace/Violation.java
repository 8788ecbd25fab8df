package dev.heddle.trace;

import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.Span;
import dev.heddle.transition.Property;

/** What a counterexample violates. */
public sealed interface Violation {
  /** What was being evaluated when an evaluation failed. */
  enum Occasion {
    /** Anything but an invariant: the step after the last state, a constraint, an action property. */
    BEHAVIOR,
    /** An invariant in the last state. */
    INVARIANT
  }

  /** {@return the name under which results speak of it} */
  String property();

  /** A property of the configuration is false. */
  record PropertyFalse(Property violated) implements Violation {
    @Override
    public String property() {
      return violated.name();
    }
  }

  /** The last state has no successor. */
  record Deadlock() implements Violation {
    @Override
    public String property() {
      return "deadlock";
    }
  }

  /** {@code Assert(FALSE, message)} was evaluated: on the step after the last state, or in a property of it. */
  record AssertionFailed(String message, Diagnostic diagnostic, Occasion occasion) implements Violation {
    @Override
    public String property() {
      return message;
    }
  }

  /** An expression has no value: on the step after the last state, or in a property of it. */
  record EvaluationFailed(Diagnostic diagnostic, Occasion occasion) implements Violation {
    @Override
    public String property() {
      return "evaluation";
    }
  }

  /** An ASSUME is false; there is no trace. */
  record AssumptionFalse(String name, Span span) implements Violation {
    @Override
    public String property() {
      return name;
    }
  }
}
