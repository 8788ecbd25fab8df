package dev.heddle.checker;

import java.time.Duration;

/** Is told how an exploration goes, about once a second, from one thread. */
@FunctionalInterface
public interface ProgressListener {
  /** Hears nothing. */
  ProgressListener SILENT = progress -> {};

  /** Takes a snapshot. */
  void onProgress(Progress progress);

  /**
   * A snapshot.
   *
   * @param counts the counts so far
   * @param frontier states found and not yet expanded
   * @param storeBytes memory of the state store
   * @param elapsed time so far
   */
  record Progress(Counts counts, long frontier, long storeBytes, Duration elapsed) {}
}
