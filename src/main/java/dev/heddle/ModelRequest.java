package dev.heddle;

import dev.heddle.frontend.LoadOptions;
import java.nio.file.Path;

/**
 * A model and what to check of it.
 *
 * @param file the root module
 * @param options its configuration, constants and properties
 */
public record ModelRequest(Path file, LoadOptions options) {
  /** Returns the request for the model in {@code file} with the configuration beside it and nothing added. */
  public static ModelRequest of(Path file) {
    return new ModelRequest(file, LoadOptions.DEFAULT);
  }
}
