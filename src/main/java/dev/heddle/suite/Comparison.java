package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import dev.heddle.CheckResult;
import dev.heddle.Verdict;
import dev.heddle.checker.Outcome;
import dev.heddle.suite.Expectation.ExpectedVerdict;
import dev.heddle.trace.ViolationKind;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Compares what a check found with what was expected of it. */
final class Comparison {
  private Comparison() {}

  /** Returns one sentence for each difference. */
  static ImmutableList<String> differences(Expectation expectation, CheckResult result) {
    ImmutableList.Builder<String> differences = ImmutableList.builder();
    verdict(expectation, result).ifPresent(differences::add);
    count("distinct states", expectation.distinctStates(), result.counts().distinct()).ifPresent(differences::add);
    count("generated states", expectation.generatedStates(), result.counts().generated()).ifPresent(differences::add);
    count("levels", toLong(expectation.depth()), result.counts().depth()).ifPresent(differences::add);
    long length = result.counterexample().map(found -> found.trace().length()).orElse(0);
    count("states in the trace", toLong(expectation.traceLength()), length).ifPresent(differences::add);
    if (expectation.minStates().isPresent() && result.counts().distinct() < expectation.minStates().getAsLong()) {
      differences.add(
          String.format(
              Locale.ROOT,
              "expected at least %,d distinct states, got %,d",
              expectation.minStates().getAsLong(),
              result.counts().distinct()));
    }
    return differences.build();
  }

  private static Optional<String> verdict(Expectation expectation, CheckResult result) {
    boolean isSame = switch (expectation.verdict()) {
      case HOLDS -> result.verdict() == Verdict.HOLDS;
      case DEADLOCK -> result.verdict() == Verdict.DEADLOCK;
      case VIOLATED -> result.verdict() == Verdict.VIOLATED && result.property().equals(expectation.property());
    };
    if (isSame) {
      return Optional.empty();
    }
    if (result.verdict() == Verdict.EXPLORED && expectation.verdict() == ExpectedVerdict.HOLDS) {
      return Optional.of("expected holds, but no property was checked: the scenario names none");
    }
    return Optional.of("expected " + expectation.summary() + ", got " + summary(result));
  }

  private static String summary(CheckResult result) {
    String verdict = result.verdict().word();
    return switch (result.outcome()) {
      case Outcome.Violated violated ->
          switch (ViolationKind.of(violated.counterexample().violation())) {
            case DEADLOCK -> verdict;
            case ASSERTION -> verdict + ": assertion \"" + result.property().orElse("") + "\"";
            case EVALUATION, INVARIANT, INITIAL_PROPERTY, ACTION_PROPERTY, LIVENESS_PROPERTY, ASSUMPTION ->
                verdict + ": " + result.property().orElse("");
          };
      case Outcome.LimitReached limit -> "undecided: stopped at the limit of " + limit.limit();
      case Outcome.Completed _, Outcome.AssumptionsFailed _, Outcome.Interrupted _ -> verdict;
    };
  }

  private static Optional<String> count(String what, OptionalLong expected, long got) {
    return expected.isEmpty() || expected.getAsLong() == got
        ? Optional.empty()
        : Optional.of(String.format(Locale.ROOT, "expected %,d %s, got %,d", expected.getAsLong(), what, got));
  }

  private static OptionalLong toLong(java.util.OptionalInt count) {
    return count.isEmpty() ? OptionalLong.empty() : OptionalLong.of(count.getAsInt());
  }
}
