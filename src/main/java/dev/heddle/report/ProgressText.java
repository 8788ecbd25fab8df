package dev.heddle.report;

import dev.heddle.checker.ProgressListener.Progress;
import java.util.Locale;

/** A snapshot of an exploration as one line. */
public final class ProgressText {
  private static final double BYTES_PER_MEBIBYTE = 1024.0 * 1024.0;
  private static final long SECONDS_PER_MINUTE = 60;

  private ProgressText() {}

  /** Returns the line, without a line feed. */
  public static String of(Progress progress) {
    double seconds = CheckText.seconds(progress.elapsed());
    return String.format(
        Locale.ROOT,
        "%d:%02d  %,d generated, %,d distinct, %,d in the frontier, depth %d, %,.0f states/s, %,.0f MiB",
        progress.elapsed().toSeconds() / SECONDS_PER_MINUTE,
        progress.elapsed().toSeconds() % SECONDS_PER_MINUTE,
        progress.counts().generated(),
        progress.counts().distinct(),
        progress.frontier(),
        progress.counts().depth(),
        seconds > 0 ? progress.counts().distinct() / seconds : 0,
        progress.storeBytes() / BYTES_PER_MEBIBYTE);
  }
}
