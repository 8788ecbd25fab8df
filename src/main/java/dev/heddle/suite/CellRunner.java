package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import dev.heddle.Cancellation;
import dev.heddle.CheckListener;
import dev.heddle.CheckRequest;
import dev.heddle.Heddle;
import dev.heddle.Verdict;
import dev.heddle.checker.Counts;
import dev.heddle.checker.Limits;
import dev.heddle.checker.ProgressListener.Progress;
import dev.heddle.diagnostic.AssumptionException;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.SpecException;
import dev.heddle.diagnostic.SyntaxException;
import dev.heddle.diagnostic.SystemException;
import dev.heddle.diagnostic.UnsupportedException;
import dev.heddle.suite.CellFinding.Provenance;
import java.time.Duration;
import java.util.Optional;

/** Runs one cell. */
final class CellRunner {
  private static final String TIME_OF_THE_RUN = "time of the run";

  private final RunOptions options;
  private final Answers answers;

  CellRunner(Heddle heddle, RunOptions options) {
    this.options = options;
    this.answers = new Answers(heddle, options);
  }

  /**
   * What one cell may take of the machine.
   *
   * @param threads its threads
   * @param lanes how many cells run at a time
   */
  record Share(int threads, int lanes) {}

  /**
   * Runs a cell.
   *
   * @throws SpecException if the suite does not fit its model, or the model's text is wrong
   */
  CellResult run(Cell cell, Share share, SuiteListener listener, Cancellation cancellation) {
    if (cancellation.isRequested()) {
      return new CellResult(cell, Optional.empty(), ImmutableList.of());
    }
    CellResult result = options.isOver() ? outOfTime(cell) : check(cell, share, listener, cancellation);
    listener.onCell(result);
    return result;
  }

  private CellResult check(Cell cell, Share share, SuiteListener listener, Cancellation cancellation) {
    CheckListener follower =
        new CheckListener() {
          @Override
          public void onProgress(Progress progress) {
            listener.onProgress(cell, progress);
          }
        };
    try {
      Limits limits = options.limitsOf(cell, share.lanes());
      CheckRequest request = new CheckRequest(cell.request(), options.engine(), share.threads(), limits);
      CellFinding finding = answers.find(request, cell, follower, cancellation);
      return new CellResult(cell, Optional.of(finding), ImmutableList.of());
    } catch (SpecException mistake) {
      return mistake(cell, mistake);
    }
  }

  private static CellResult outOfTime(Cell cell) {
    CellFinding finding =
        new CellFinding(
            Verdict.LIMIT,
            Optional.empty(),
            Optional.empty(),
            Optional.of(TIME_OF_THE_RUN),
            new Counts(0, 0, 0),
            Optional.empty(),
            ImmutableList.of(),
            Duration.ZERO,
            Provenance.EXPLORED);
    return new CellResult(cell, Optional.of(finding), ImmutableList.of());
  }

  /** A mistake in the suite or in the model's text ends the run; one that an evaluation meets belongs to the cell. */
  private static CellResult mistake(Cell cell, SpecException mistake) {
    return switch (mistake) {
      case ConfigurationException wrong -> throw SuiteMistake.located(wrong, cell.suite());
      case SyntaxException wrong -> throw wrong;
      case SystemException wrong -> throw wrong;
      case AssumptionException _, EvaluationException _, UnsupportedException _ ->
          new CellResult(cell, Optional.empty(), mistake.diagnostics());
    };
  }

  /** Checks one invariant of a cell alone, with all workers. */
  Standing checkAlone(Cell cell, String invariant, Cancellation cancellation) {
    if (options.isOver()) {
      return Standing.UNKNOWN;
    }
    CheckRequest request =
        new CheckRequest(
            cell.requestFor(invariant), options.engine(), options.workers(), options.limitsOf(cell, 1));
    CellFinding result = answers.find(request, cell, CheckListener.SILENT, cancellation);
    return switch (result.verdict()) {
      case HOLDS -> Standing.HOLDS;
      case VIOLATED ->
          result.property().equals(Optional.of(invariant)) ? Standing.VIOLATED : Standing.UNKNOWN;
      case EXPLORED, SIMULATED, DEADLOCK, ASSUMPTION, POSTCONDITION, ERROR, LIMIT, INTERRUPTED ->
          Standing.UNKNOWN;
    };
  }
}
