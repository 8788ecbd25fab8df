package dev.heddle.cli;

import dev.heddle.checker.ProgressListener.Progress;
import dev.heddle.report.ProgressText;
import java.time.Duration;

/**
 * The progress of a run on stderr: on a terminal one line that is rewritten; elsewhere a line now and then, so that a
 * log stays short. Thread-safe.
 */
final class ProgressLine {
  private static final Duration INTERVAL_IN_LOGS = Duration.ofSeconds(30);
  private static final String ERASE = "\r\u001b[K";

  private final Console console;
  private final boolean isShown;
  private Duration lastInLog = Duration.ZERO;
  private boolean isOnLine;

  ProgressLine(Console console, boolean isShown) {
    this.console = console;
    this.isShown = isShown;
  }

  /** Shows a snapshot, if it is time. */
  synchronized void show(Progress progress) {
    show(ProgressText.of(progress), progress.elapsed());
  }

  /** Shows a text, if it is time. */
  synchronized void show(String text, Duration elapsed) {
    if (!isShown) {
      return;
    }
    if (console.terminals().err()) {
      String line = text.length() < console.width() ? text : text.substring(0, console.width() - 1);
      console.err().print(ERASE + line);
      console.err().flush();
      isOnLine = true;
    } else if (elapsed.minus(lastInLog).compareTo(INTERVAL_IN_LOGS) >= 0) {
      console.err().println(text);
      lastInLog = elapsed;
    }
  }

  /** Erases the line, before something else is printed. */
  synchronized void clear() {
    if (isOnLine) {
      console.err().print(ERASE);
      console.err().flush();
      isOnLine = false;
    }
  }
}
