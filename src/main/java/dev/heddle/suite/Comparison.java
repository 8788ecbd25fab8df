package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import dev.heddle.Verdict;
import dev.heddle.diagnostic.PlainFormat;
import dev.heddle.suite.CellFinding.Provenance;
import dev.heddle.suite.CellLimits.Undecided;
import dev.heddle.suite.Expectation.ExpectedVerdict;
import java.util.Optional;
import java.util.OptionalLong;

/** Compares what a check found with what was expected of it. */
final class Comparison {
  private Comparison() {}

  /** Returns one sentence for each difference. */
  static ImmutableList<String> differences(Expectation expectation, CellFinding found) {
    if (found.verdict() == Verdict.LIMIT && expectation.limits().undecided() == Undecided.PASSES) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<String> differences = ImmutableList.builder();
    verdict(expectation, found).ifPresent(differences::add);
    if (!found.isDecided() || found.provenance() == Provenance.REPLAYED) {
      return differences.build();
    }
    count("distinct states", expectation.distinctStates(), found.counts().distinct()).ifPresent(differences::add);
    count("generated states", expectation.generatedStates(), found.counts().generated()).ifPresent(differences::add);
    count("levels", toLong(expectation.depth()), found.counts().depth()).ifPresent(differences::add);
    count("states in the trace", toLong(expectation.traceLength()), found.traceLength()).ifPresent(differences::add);
    if (expectation.minStates().isPresent() && found.counts().distinct() < expectation.minStates().getAsLong()) {
      differences.add(
          PlainFormat.of(
              "expected at least %,d distinct states, got %,d",
              expectation.minStates().getAsLong(),
              found.counts().distinct()));
    }
    return differences.build();
  }

  private static Optional<String> verdict(Expectation expectation, CellFinding found) {
    if (found.verdict() == Verdict.HOLDS && found.counts().distinct() == 0) {
      return Optional.of("expected " + expectation.summary() + ", but there is no state: the model has no variables");
    }
    boolean isSame = switch (expectation.verdict()) {
      case HOLDS -> found.verdict() == Verdict.HOLDS;
      case DEADLOCK -> found.verdict() == Verdict.DEADLOCK;
      case VIOLATED -> found.verdict() == Verdict.VIOLATED && found.property().equals(expectation.property());
    };
    if (isSame) {
      return Optional.empty();
    }
    if (found.verdict() == Verdict.EXPLORED && expectation.verdict() == ExpectedVerdict.HOLDS) {
      return Optional.of("expected holds, but no property was checked: the scenario names none");
    }
    return Optional.of("expected " + expectation.summary() + ", got " + summary(found));
  }

  private static String summary(CellFinding found) {
    String verdict = found.verdict().word();
    String property = found.property().orElse("");
    if (found.limit().isPresent()) {
      return "undecided: stopped at the limit of " + found.limit().get();
    }
    return found.kind()
        .map(
            kind ->
                switch (kind) {
                  case DEADLOCK, ASSUMPTION -> verdict;
                  case ASSERTION -> verdict + ": assertion \"" + property + "\"";
                  case EVALUATION, INVARIANT, INITIAL_PROPERTY, ACTION_PROPERTY, LIVENESS_PROPERTY ->
                      verdict + ": " + property;
                })
        .orElse(verdict);
  }

  private static Optional<String> count(String what, OptionalLong expected, long got) {
    return expected.isEmpty() || expected.getAsLong() == got
        ? Optional.empty()
        : Optional.of(PlainFormat.of("expected %,d %s, got %,d", expected.getAsLong(), what, got));
  }

  private static OptionalLong toLong(java.util.OptionalInt count) {
    return count.isEmpty() ? OptionalLong.empty() : OptionalLong.of(count.getAsInt());
  }
}
