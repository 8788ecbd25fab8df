package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import dev.heddle.CheckResult;
import dev.heddle.Verdict;
import dev.heddle.diagnostic.Diagnostic;
import java.util.Optional;

/**
 * What became of a cell.
 *
 * @param cell the cell
 * @param result what its check found; empty if the check did not begin
 * @param mistakes why it could not; empty if it was not to, since the run had been interrupted
 */
public record CellResult(Cell cell, Optional<CheckResult> result, ImmutableList<Diagnostic> mistakes) {
  /** {@return the verdict} */
  public Verdict verdict() {
    return result.map(CheckResult::verdict).orElse(mistakes.isEmpty() ? Verdict.INTERRUPTED : Verdict.ERROR);
  }

  /** {@return the name of what is violated, if something is} */
  public Optional<String> property() {
    return result.flatMap(CheckResult::property);
  }

  /** {@return how the result differs from what is expected, one sentence for each difference} */
  public ImmutableList<String> differences() {
    return result
        .map(found -> Comparison.differences(cell.expectation(), found))
        .orElseGet(() -> ImmutableList.of(whyNotBegun()));
  }

  private String whyNotBegun() {
    return mistakes.isEmpty()
        ? "interrupted before the check began"
        : "the check could not begin: " + mistakes.getFirst().message();
  }

  /** {@return whether the result is as expected} */
  public boolean isAsExpected() {
    return differences().isEmpty();
  }
}
