package dev.heddle;

import dev.heddle.checker.ProgressListener;

/** Follows a check while it runs, and can end it. */
public interface CheckListener {
  /** Hears nothing and never ends a check. */
  CheckListener SILENT = new CheckListener() {};

  /** Is told that the model is loaded and that its exploration begins. */
  default void onLoaded(LoadedModel model) {}

  /** Is told how the exploration goes, about once a second, from one thread. */
  default void onProgress(ProgressListener.Progress progress) {}

  /** {@return whether the check is to end with what is known so far} Asked often, from any thread. */
  default boolean isStopRequested() {
    return false;
  }
}
