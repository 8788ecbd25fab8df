package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import dev.heddle.Cancellation;
import dev.heddle.Heddle;
import dev.heddle.diagnostic.SpecException;
import dev.heddle.suite.CellRunner.Share;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Runs the cells of a suite.
 *
 * <p>Cells are independent, and a small one gains nothing from a second thread: so as many cells run side by side as
 * there are workers, with one worker each, those that are expected to take longest first, lest a long one be left alone
 * at the end. A cell that is expected to be larger than all others together runs before them, with all workers. How
 * large a cell is, its expectation tells; one that does not say is taken for small. No result depends on any of this.
 */
public final class SuiteRunner {
  private final int workers;
  private final CellRunner runner;

  /** Makes a runner. */
  public SuiteRunner(Heddle heddle, RunOptions options) {
    this.workers = options.workers();
    this.runner = new CellRunner(heddle, options);
  }

  /**
   * Runs some cells of a suite.
   *
   * @throws SpecException if the suite does not fit its model, or the model is wrong
   */
  public SuiteResult run(Suite suite, List<Cell> cells, SuiteListener listener, Cancellation cancellation) {
    long start = System.nanoTime();
    CellResult[] results = new CellResult[cells.size()];
    List<Integer> order =
        IntStream.range(0, cells.size())
            .boxed()
            .sorted(Comparator.comparingLong((Integer i) -> -expectedSize(cells.get(i))))
            .toList();
    long rest = cells.stream().mapToLong(SuiteRunner::expectedSize).sum();
    int first = 0;
    while (first < order.size() && isLargerThanTheRest(cells.get(order.get(first)), rest)) {
      int index = order.get(first++);
      results[index] = runner.run(cells.get(index), new Share(workers, 1), listener, cancellation);
      rest -= expectedSize(cells.get(index));
    }
    runSideBySide(cells, order.subList(first, order.size()), results, listener, cancellation);
    ImmutableList<CellResult> all = ImmutableList.copyOf(results);
    ImmutableList<Judgement> judgements =
        new Judge(standings(cancellation)).judge(suite, all);
    return new SuiteResult(suite, all, judgements, Duration.ofNanos(System.nanoTime() - start));
  }

  /**
   * Returns where verdicts change over {@code variants}, in that order, as the results of a run tell.
   *
   * @throws SpecException if the suite does not fit its model, or the model is wrong
   */
  public VariantHistory history(SuiteResult result, List<String> variants, Cancellation cancellation) {
    return VariantHistory.of(result.suite(), result.cells(), variants, standings(cancellation));
  }

  private Standings standings(Cancellation cancellation) {
    return new Standings((cell, invariant) -> runner.checkAlone(cell, invariant, cancellation));
  }

  private static long expectedSize(Cell cell) {
    return cell.expectedStates().orElse(1);
  }

  private static boolean isLargerThanTheRest(Cell cell, long all) {
    return expectedSize(cell) > all - expectedSize(cell);
  }

  private void runSideBySide(
      List<Cell> cells,
      List<Integer> order,
      CellResult[] results,
      SuiteListener listener,
      Cancellation cancellation) {
    if (order.isEmpty()) {
      return;
    }
    int lanes = Math.min(workers, order.size());
    Share share = new Share(workers / lanes, lanes);
    try (ExecutorService pool = Executors.newFixedThreadPool(lanes)) {
      List<Future<CellResult>> futures =
          order.stream()
              .map(index -> pool.submit(() -> runner.run(cells.get(index), share, listener, cancellation)))
              .toList();
      try {
        for (int i = 0; i < order.size(); i++) {
          results[order.get(i)] = await(futures.get(i));
        }
      } finally {
        futures.forEach(future -> future.cancel(false));
      }
    }
  }

  private static CellResult await(Future<CellResult> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException problem -> throw problem;
        case Error problem -> throw problem;
        default -> throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while cells run", e);
    }
  }
}
