package dev.heddle.suite;

import dev.heddle.checker.ProgressListener.Progress;

/** Follows the run of a suite; it is told from several threads. */
public interface SuiteListener {
  /** Hears nothing. */
  SuiteListener SILENT = new SuiteListener() {};

  /** Is told how the exploration of a cell goes. */
  default void onProgress(Cell cell, Progress progress) {}

  /** Is told that a cell is done. */
  default void onCell(CellResult result) {}
}
