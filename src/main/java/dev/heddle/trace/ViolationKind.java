package dev.heddle.trace;

import dev.heddle.transition.Property;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of {@link Violation}, by the words that files and messages use. */
public enum ViolationKind {
  INVARIANT("invariant"),
  INITIAL_PROPERTY("initial property"),
  ACTION_PROPERTY("action property"),
  LIVENESS_PROPERTY("liveness property"),
  DEADLOCK("deadlock"),
  ASSERTION("assertion"),
  EVALUATION("evaluation"),
  ASSUMPTION("assumption");

  private final String word;

  ViolationKind(String word) {
    this.word = word;
  }

  /** {@return the words for it} */
  public String word() {
    return word;
  }

  /** Returns the kind that {@code word} stands for, if any. */
  public static Optional<ViolationKind> parse(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** Returns the kind of a violation. */
  public static ViolationKind of(Violation violation) {
    return switch (violation) {
      case Violation.PropertyFalse(Property.Invariant _) -> INVARIANT;
      case Violation.PropertyFalse(Property.InitialProperty _) -> INITIAL_PROPERTY;
      case Violation.PropertyFalse(Property.ActionProperty _) -> ACTION_PROPERTY;
      case Violation.PropertyFalse(Property.LivenessProperty _) -> LIVENESS_PROPERTY;
      case Violation.Deadlock _ -> DEADLOCK;
      case Violation.AssertionFailed _ -> ASSERTION;
      case Violation.EvaluationFailed _ -> EVALUATION;
      case Violation.AssumptionFalse _ -> ASSUMPTION;
    };
  }
}
