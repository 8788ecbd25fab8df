package dev.heddle.oracle;

import dev.heddle.CheckResult;
import dev.heddle.checker.Outcome;
import dev.heddle.trace.Violation;
import java.util.Locale;
import java.util.Optional;

/** What both checkers can come to. */
public enum OracleVerdict {
  HOLDS,
  ASSUMPTION,
  DEADLOCK,
  VIOLATED,
  ASSERTION,
  ERROR;

  /** {@return the word for it} */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what TLC's exit code stands for, if it stands for a verdict. */
  static Optional<OracleVerdict> ofExitCode(int code) {
    return switch (code) {
      case 0 -> Optional.of(HOLDS);
      case 10 -> Optional.of(ASSUMPTION);
      case 11 -> Optional.of(DEADLOCK);
      case 12, 13 -> Optional.of(VIOLATED);
      case 14 -> Optional.of(ASSERTION);
      case 75, 76, 77 -> Optional.of(ERROR);
      default -> Optional.empty();
    };
  }

  /** Returns what a result comes to, if TLC could come to the same. */
  static Optional<OracleVerdict> of(CheckResult result) {
    return switch (result.outcome()) {
      case Outcome.Completed _ -> Optional.of(HOLDS);
      case Outcome.AssumptionsFailed _ -> Optional.of(ASSUMPTION);
      case Outcome.Violated violated -> Optional.of(of(violated.counterexample().violation()));
      case Outcome.PostconditionFalse _, Outcome.LimitReached _, Outcome.Simulated _, Outcome.Interrupted _ ->
          Optional.empty();
    };
  }

  private static OracleVerdict of(Violation violation) {
    return switch (violation) {
      case Violation.PropertyFalse _ -> VIOLATED;
      case Violation.Deadlock _ -> DEADLOCK;
      case Violation.AssertionFailed _ -> ASSERTION;
      case Violation.EvaluationFailed _ -> ERROR;
      case Violation.AssumptionFalse _ -> ASSUMPTION;
    };
  }
}
