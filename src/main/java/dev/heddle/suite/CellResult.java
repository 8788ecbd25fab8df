package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import dev.heddle.Verdict;
import dev.heddle.diagnostic.Diagnostic;
import java.util.Optional;

/**
 * What became of a cell.
 *
 * @param cell the cell
 * @param finding what its check found; empty if the check did not begin
 * @param mistakes why it could not; empty if it was not to, since the run had been interrupted
 */
public record CellResult(Cell cell, Optional<CellFinding> finding, ImmutableList<Diagnostic> mistakes) {
  /** {@return the verdict} */
  public Verdict verdict() {
    return finding.map(CellFinding::verdict).orElse(mistakes.isEmpty() ? Verdict.INTERRUPTED : Verdict.ERROR);
  }

  /** {@return the name of what is violated, if something is} */
  public Optional<String> property() {
    return finding.flatMap(CellFinding::property);
  }

  /** {@return what is doubtful about the result: what of the model is never put to the test, say} */
  public ImmutableList<Diagnostic> warnings() {
    return finding.map(CellFinding::warnings).orElse(ImmutableList.of());
  }

  /** {@return how the result differs from what is expected, one sentence for each difference} */
  public ImmutableList<String> differences() {
    return finding
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
