package dev.heddle.cli;

import dev.heddle.checker.ProgressListener.Progress;
import dev.heddle.suite.Cell;
import dev.heddle.suite.CellResult;
import dev.heddle.suite.SuiteListener;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Shows the progress of a suite. Thread-safe. */
final class SuiteProgress implements SuiteListener {
  private final ProgressLine line;
  private final int cells;
  private final long start = System.nanoTime();
  private final AtomicInteger done = new AtomicInteger();

  SuiteProgress(ProgressLine line, int cells) {
    this.line = line;
    this.cells = cells;
  }

  @Override
  public void onProgress(Cell cell, Progress progress) {
    line.show(
        String.format(
            Locale.ROOT,
            "%d of %d cells; %s: %,d states",
            done.get(),
            cells,
            cell.name(),
            progress.counts().distinct()),
        elapsed());
  }

  @Override
  public void onCell(CellResult result) {
    int count = done.incrementAndGet();
    String cell = result.cell().name() + " " + result.verdict().word();
    line.show(String.format(Locale.ROOT, "%d of %d cells; %s", count, cells, cell), elapsed());
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
