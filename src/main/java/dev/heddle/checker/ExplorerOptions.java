package dev.heddle.checker;

import com.google.common.base.Preconditions;

/**
 * How an exploration is done; nothing of it but the limits changes the outcome.
 *
 * @param workers the number of threads, at least one
 * @param limits where it stops undecided
 * @param listener hears how it goes
 * @param profiling whether it notes what it evaluates
 */
public record ExplorerOptions(int workers, Limits limits, ProgressListener listener, Profiling profiling) {
  /** Makes options without a profile. */
  public ExplorerOptions(int workers, Limits limits, ProgressListener listener) {
    this(workers, limits, listener, Profiling.OFF);
  }

  public ExplorerOptions {
    Preconditions.checkArgument(workers >= 1, "%s workers", workers);
  }

  /** Returns options with the given number of workers, without limits and without a listener. */
  public static ExplorerOptions withWorkers(int workers) {
    return new ExplorerOptions(workers, Limits.NONE, ProgressListener.SILENT);
  }
}
