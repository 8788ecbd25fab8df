package dev.heddle;

import dev.heddle.checker.Behaviors;
import dev.heddle.checker.Counts;
import dev.heddle.checker.ProgressListener;
import java.time.Duration;

/** Follows a check while it runs. */
public interface CheckListener {
  /** Hears nothing. */
  CheckListener SILENT = new CheckListener() {};

  /** Is told that the model is loaded and that its exploration begins. */
  default void onLoaded(LoadedModel model) {}

  /** Is told what the initial states come to, before they are expanded, perhaps several times; not in a simulation. */
  default void onInitialStates(Counts counts) {}

  /** Is told a line that the model prints by Print or PrintT, from any thread. */
  default void onPrinted(String line) {}

  /** Is told how the exploration goes, about once a second, from one thread. */
  default void onProgress(ProgressListener.Progress progress) {}

  /** Is told that temporal properties are checked now, perhaps several times; not in a simulation. */
  default void onTemporalChecks(ProgressListener.Extent extent, long states) {}

  /** Is told that they were checked, and how long that took. */
  default void onTemporalChecksDone(Duration elapsed) {}

  /** Is told how a simulation goes, about once a second, from one thread. */
  default void onSimulated(Behaviors soFar, Duration elapsed) {}
}
