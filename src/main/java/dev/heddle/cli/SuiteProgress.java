package dev.heddle.cli;

import dev.heddle.checker.ProgressListener.Progress;
import dev.heddle.diagnostic.PlainFormat;
import dev.heddle.suite.Cell;
import dev.heddle.suite.CellFinding;
import dev.heddle.suite.CellResult;
import dev.heddle.suite.SuiteListener;
import java.time.Duration;
import java.util.List;

/**
 * Shows the progress of a suite and estimates the time that is left: what is still to be visited, at the rate so far.
 * Thread-safe.
 */
final class SuiteProgress implements SuiteListener {
  private static final Duration BEFORE_ESTIMATING = Duration.ofSeconds(2);

  private final ProgressLine line;
  private final List<Cell> cells;
  private final long start = System.nanoTime();
  private final StatesLeft states;

  SuiteProgress(ProgressLine line, List<Cell> cells) {
    this.line = line;
    this.cells = cells;
    this.states = new StatesLeft(cells);
  }

  @Override
  public synchronized void onProgress(Cell cell, Progress progress) {
    states.visited(cell, progress.counts().distinct());
    line.show(
        PlainFormat.of(
            "%d of %d cells; %s: %,d states%s",
            states.cellsDone(),
            cells.size(),
            cell.name(),
            progress.counts().distinct(),
            left()),
        elapsed());
  }

  @Override
  public synchronized void onCell(CellResult result) {
    states.found(
        result.cell(), result.finding().map(CellFinding::counts).map(counts -> counts.distinct()).orElse(0L));
    String cell = result.cell().name() + " " + result.verdict().word();
    line.show(
        PlainFormat.of("%d of %d cells; %s%s", states.cellsDone(), cells.size(), cell, left()), elapsed());
  }

  private String left() {
    double done = states.done();
    double toDo = states.toDo();
    if (done <= 0 || toDo <= 0 || elapsed().compareTo(BEFORE_ESTIMATING) < 0) {
      return "";
    }
    return PlainFormat.of("; about %,d s left", Math.round(elapsed().toMillis() / 1e3 * toDo / done));
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
