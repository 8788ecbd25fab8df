package dev.heddle.report;

import dev.heddle.checker.ProgressListener.Progress;
import dev.heddle.diagnostic.PlainFormat;
import java.time.Duration;

/** A snapshot of an exploration as one line. */
public final class ProgressText {
  private static final double BYTES_PER_MEBIBYTE = 1024.0 * 1024.0;
  private static final long SECONDS_PER_MINUTE = 60;

  private ProgressText() {}

  /** Returns the line, without a line feed. */
  public static String of(Progress progress) {
    double seconds = CheckText.seconds(progress.elapsed());
    return PlainFormat.of(
        "%s  %,d generated, %,d distinct, %,d in the frontier, depth %d, %,.0f states/s, %,.0f MiB",
        clock(progress.elapsed()),
        progress.counts().generated(),
        progress.counts().distinct(),
        progress.frontier(),
        progress.counts().depth(),
        seconds > 0 ? progress.counts().distinct() / seconds : 0,
        progress.storeBytes() / BYTES_PER_MEBIBYTE);
  }

  static String clock(Duration elapsed) {
    long seconds = elapsed.toSeconds();
    return PlainFormat.of("%d:%02d", seconds / SECONDS_PER_MINUTE, seconds % SECONDS_PER_MINUTE);
  }
}
