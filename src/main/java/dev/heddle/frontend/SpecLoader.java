package dev.heddle.frontend;

import java.nio.file.Path;

/** Loads specifications. Thread-safe; loads one after the other, since the parser has static state. */
public final class SpecLoader {
  /**
   * Loads a root module with its configuration.
   *
   * @param module the file of the root module, whose path is shown in messages as given
   * @throws dev.heddle.diagnostic.SpecException if the module, the configuration or the options are wrong, with every
   *     mistake that was found
   */
  public LoadedSpec load(Path module, LoadOptions options) {
    throw new UnsupportedOperationException("not yet");
  }
}
