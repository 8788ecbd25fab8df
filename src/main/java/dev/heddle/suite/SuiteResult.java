package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import java.time.Duration;

/**
 * What became of a suite.
 *
 * @param suite the suite
 * @param cells the results of the cells that were run, in the suite's order
 * @param judgements what became of each property from the old variant to the others
 * @param elapsed how long it took, cells that ran side by side counted once
 */
public record SuiteResult(
    Suite suite, ImmutableList<CellResult> cells, ImmutableList<Judgement> judgements, Duration elapsed) {
  /** {@return whether every cell is as expected} */
  public boolean isAsExpected() {
    return cells.stream().allMatch(CellResult::isAsExpected);
  }
}
