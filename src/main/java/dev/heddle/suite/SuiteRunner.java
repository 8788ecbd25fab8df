package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import dev.heddle.Cancellation;
import dev.heddle.CheckListener;
import dev.heddle.CheckRequest;
import dev.heddle.CheckResult;
import dev.heddle.Engine;
import dev.heddle.Heddle;
import dev.heddle.checker.Limits;
import dev.heddle.checker.ProgressListener.Progress;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.SpecException;
import dev.heddle.diagnostic.SyntaxException;
import dev.heddle.diagnostic.SystemException;
import dev.heddle.diagnostic.UnsupportedException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
  private final Heddle heddle;
  private final Engine engine;
  private final int workers;
  private final Limits limits;

  /**
   * Makes a runner.
   *
   * @param limits limits of each cell
   */
  public SuiteRunner(Heddle heddle, Engine engine, int workers, Limits limits) {
    this.heddle = heddle;
    this.engine = engine;
    this.workers = workers;
    this.limits = limits;
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
      results[index] = run(cells.get(index), workers, listener, cancellation);
      rest -= expectedSize(cells.get(index));
    }
    runSideBySide(cells, order.subList(first, order.size()), results, listener, cancellation);
    ImmutableList<CellResult> all = ImmutableList.copyOf(results);
    ImmutableList<Judgement> judgements =
        new Judge((cell, invariant) -> checkAlone(cell, invariant, cancellation)).judge(suite, all);
    return new SuiteResult(suite, all, judgements, Duration.ofNanos(System.nanoTime() - start));
  }

  private static long expectedSize(Cell cell) {
    Expectation expectation = cell.expectation();
    return Math.max(expectation.distinctStates().orElse(1), expectation.minStates().orElse(1));
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
    try (ExecutorService pool = Executors.newFixedThreadPool(lanes)) {
      List<Future<CellResult>> futures =
          order.stream()
              .map(index -> pool.submit(() -> run(cells.get(index), workers / lanes, listener, cancellation)))
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

  private CellResult run(Cell cell, int threads, SuiteListener listener, Cancellation cancellation) {
    if (cancellation.isRequested()) {
      return new CellResult(cell, Optional.empty(), ImmutableList.of());
    }
    CheckListener follower =
        new CheckListener() {
          @Override
          public void onProgress(Progress progress) {
            listener.onProgress(cell, progress);
          }
        };
    CellResult result;
    try {
      CheckRequest request = new CheckRequest(cell.request(), engine, threads, limits);
      CheckResult found = heddle.check(request, follower, cancellation);
      result = new CellResult(cell, Optional.of(found), ImmutableList.of());
    } catch (SpecException mistake) {
      result = mistake(cell, mistake);
    }
    listener.onCell(result);
    return result;
  }

  /** A mistake in the suite or in the model's text ends the run; one that an evaluation meets belongs to the cell. */
  private static CellResult mistake(Cell cell, SpecException mistake) {
    return switch (mistake) {
      case ConfigurationException wrong -> throw SuiteMistake.located(wrong, cell.suite());
      case SyntaxException wrong -> throw wrong;
      case SystemException wrong -> throw wrong;
      case EvaluationException _, UnsupportedException _ ->
          new CellResult(cell, Optional.empty(), mistake.diagnostics());
    };
  }

  private Judge.Standing checkAlone(Cell cell, String invariant, Cancellation cancellation) {
    CheckRequest request = new CheckRequest(cell.requestFor(invariant), engine, workers, limits);
    CheckResult result = heddle.check(request, CheckListener.SILENT, cancellation);
    return switch (result.verdict()) {
      case HOLDS -> Judge.Standing.HOLDS;
      case VIOLATED ->
          result.property().equals(Optional.of(invariant)) ? Judge.Standing.VIOLATED : Judge.Standing.UNKNOWN;
      case EXPLORED, DEADLOCK, ASSUMPTION, ERROR, LIMIT, INTERRUPTED -> Judge.Standing.UNKNOWN;
    };
  }
}
