package dev.heddle.cli;

import dev.heddle.CheckResult;
import dev.heddle.Verdict;
import dev.heddle.checker.Outcome;
import dev.heddle.diagnostic.AssumptionException;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.SpecException;
import dev.heddle.diagnostic.SyntaxException;
import dev.heddle.diagnostic.SystemException;
import dev.heddle.diagnostic.UnsupportedException;
import dev.heddle.trace.Counterexample;
import dev.heddle.trace.Violation;
import dev.heddle.transition.Property;

/** The exit codes of the command line. They are TLC's where TLC has one for the case. */
enum ExitCode {
  SUCCESS(0, "every property holds, no behavior simulated violates one, or all is as the suite expects"),
  DIFFERENT(1, "a suite's result is not as expected, or a trace no longer shows its violation"),
  USAGE(2, "the command line is wrong"),
  ASSUMPTION(10, "an ASSUME or a POSTCONDITION is false, or has no value"),
  DEADLOCK(11, "a state has no successor"),
  INVARIANT(12, "an INVARIANT is violated"),
  PROPERTY(13, "a PROPERTY is violated"),
  ASSERTION(14, "an Assert is false"),
  EVALUATION(75, "an expression of the model has no value"),
  INVARIANT_EVALUATION(76, "an invariant has no value in a state after the initial ones"),
  INTERRUPTED(130, "ended by Ctrl-C or a termination signal; what is printed is what was known"),
  SYNTAX(150, "a module does not parse or resolve"),
  CONFIGURATION(151, "a configuration, suite, trace or option does not fit the model"),
  LIMIT(152, "a limit was reached; nothing is decided"),
  SYSTEM(153, "the system refused something, such as writing a file"),
  ORACLE(154, "TLC, asked by --oracle, comes to something else, or to nothing"),
  BUG(255, "a bug in Heddle");

  /** What {@code git bisect run} takes for a revision that cannot be judged. */
  static final int NOT_TESTABLE = 125;

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  int code() {
    return code;
  }

  /** {@return the exit code for {@code git bisect run}: good, bad, or not to be judged} */
  int forBisect() {
    return switch (this) {
      case SUCCESS -> 0;
      case DIFFERENT -> 1;
      default -> NOT_TESTABLE;
    };
  }

  String meaning() {
    return meaning;
  }

  static ExitCode of(CheckResult result) {
    return switch (result.outcome()) {
      case Outcome.Completed _ -> SUCCESS;
      case Outcome.Violated violated -> of(violated.counterexample());
      case Outcome.AssumptionsFailed _, Outcome.PostconditionFalse _ -> ASSUMPTION;
      case Outcome.LimitReached _ -> LIMIT;
      case Outcome.Simulated simulated -> of(result.verdict(), simulated);
      case Outcome.Interrupted _ -> INTERRUPTED;
    };
  }

  private static ExitCode of(Verdict verdict, Outcome.Simulated simulated) {
    if (simulated.counterexample().isPresent()) {
      return of(simulated.counterexample().get());
    }
    return switch (verdict) {
      case INTERRUPTED -> INTERRUPTED;
      case LIMIT -> LIMIT;
      case SIMULATED, HOLDS, EXPLORED, VIOLATED, DEADLOCK, ASSUMPTION, POSTCONDITION, ERROR -> SUCCESS;
    };
  }

  private static ExitCode of(Counterexample counterexample) {
    return switch (counterexample.violation()) {
      case Violation.PropertyFalse(Property.Invariant _) -> INVARIANT;
      case Violation.PropertyFalse _ -> PROPERTY;
      case Violation.Deadlock _ -> DEADLOCK;
      case Violation.AssertionFailed failed ->
          failed.occasion() == Violation.Occasion.INVARIANT ? ofInvariant(counterexample) : ASSERTION;
      case Violation.EvaluationFailed failed ->
          failed.occasion() == Violation.Occasion.INVARIANT ? ofInvariant(counterexample) : EVALUATION;
      case Violation.AssumptionFalse _ -> ASSUMPTION;
    };
  }

  /** {@return the code for an invariant without a value; TLC tells the initial states from the later ones} */
  private static ExitCode ofInvariant(Counterexample counterexample) {
    return counterexample.trace().length() == 1 ? EVALUATION : INVARIANT_EVALUATION;
  }

  static ExitCode of(SpecException mistake) {
    if (mistake.diagnostic().code() == DiagnosticCode.USAGE) {
      return USAGE;
    }
    return switch (mistake) {
      case SyntaxException _ -> SYNTAX;
      case ConfigurationException _, UnsupportedException _ -> CONFIGURATION;
      case AssumptionException _ -> ASSUMPTION;
      case EvaluationException _ -> EVALUATION;
      case SystemException _ -> SYSTEM;
    };
  }
}
