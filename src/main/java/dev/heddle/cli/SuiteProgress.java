package dev.heddle.cli;

import dev.heddle.checker.ProgressListener.Progress;
import dev.heddle.suite.Cell;
import dev.heddle.suite.CellFinding;
import dev.heddle.suite.CellResult;
import dev.heddle.suite.SuiteListener;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Shows the progress of a suite and estimates the time that is left: what is still to be visited, at the rate so far.
 * How many states a cell has, its expectation tells, or else the largest variant of the same scenario that is done, of
 * which the old one mostly is the first; else the mean of those that are known. Thread-safe.
 */
final class SuiteProgress implements SuiteListener {
  private static final Duration BEFORE_ESTIMATING = Duration.ofSeconds(2);

  private final ProgressLine line;
  private final List<Cell> cells;
  private final long start = System.nanoTime();
  private final Map<String, Long> found = new HashMap<>();
  private final Map<String, Long> foundOfScenario = new HashMap<>();
  private final Map<String, Long> visited = new HashMap<>();

  SuiteProgress(ProgressLine line, List<Cell> cells) {
    this.line = line;
    this.cells = cells;
  }

  @Override
  public synchronized void onProgress(Cell cell, Progress progress) {
    visited.put(cell.name(), progress.counts().distinct());
    line.show(
        String.format(
            Locale.ROOT,
            "%d of %d cells; %s: %,d states%s",
            found.size(),
            cells.size(),
            cell.name(),
            progress.counts().distinct(),
            left()),
        elapsed());
  }

  @Override
  public synchronized void onCell(CellResult result) {
    long states = result.finding().map(CellFinding::counts).map(counts -> counts.distinct()).orElse(0L);
    found.put(result.cell().name(), states);
    foundOfScenario.merge(result.cell().scenario().id(), states, Math::max);
    String cell = result.cell().name() + " " + result.verdict().word();
    line.show(
        String.format(Locale.ROOT, "%d of %d cells; %s%s", found.size(), cells.size(), cell, left()), elapsed());
  }

  private String left() {
    double done = 0;
    double toDo = 0;
    double mean = found.values().stream().mapToLong(states -> states).average().orElse(0);
    for (Cell cell : cells) {
      Long states = found.get(cell.name());
      if (states != null) {
        done += states;
      } else {
        long soFar = visited.getOrDefault(cell.name(), 0L);
        done += soFar;
        toDo += Math.max(0, predicted(cell, mean) - soFar);
      }
    }
    if (done <= 0 || toDo <= 0 || elapsed().compareTo(BEFORE_ESTIMATING) < 0) {
      return "";
    }
    return String.format(Locale.ROOT, "; about %,d s left", Math.round(elapsed().toMillis() / 1e3 * toDo / done));
  }

  private double predicted(Cell cell, double mean) {
    Long sibling = foundOfScenario.get(cell.scenario().id());
    return cell.expectedStates().orElse(sibling == null ? Math.round(mean) : sibling);
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
