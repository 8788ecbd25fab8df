package dev.heddle.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.suite.CellResult;
import dev.heddle.suite.SuiteResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run of suites has to report.
 *
 * @param results what became of the suites that were run
 * @param traces where counterexamples were written
 * @param failures why the run could not be finished, if it could not
 * @param inquiries what else was asked, with the answers
 */
public record GateReport(
    ImmutableList<SuiteResult> results,
    ImmutableMap<CellResult, Path> traces,
    ImmutableList<Diagnostic> failures,
    ImmutableList<Inquiry> inquiries) {

  /** {@return whether the run was finished, something was asked, and every cell and answer is as it should be} */
  public boolean isAsExpected() {
    return failures.isEmpty()
        && !(results.isEmpty() && inquiries.isEmpty())
        && results.stream().allMatch(result -> !result.cells().isEmpty() && result.isAsExpected())
        && inquiries.stream().allMatch(inquiry -> inquiry.problem().isEmpty());
  }

  /** {@return the results of all cells} */
  Stream<CellResult> cells() {
    return results.stream().flatMap(result -> result.cells().stream());
  }

  /** Returns where the counterexample of a cell was written. */
  Optional<Path> traceFile(CellResult cell) {
    return Optional.ofNullable(traces.get(cell));
  }
}
