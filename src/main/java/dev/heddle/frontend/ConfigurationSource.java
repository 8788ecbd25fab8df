package dev.heddle.frontend;

import java.nio.file.Path;

/** Which TLC configuration is read. */
public sealed interface ConfigurationSource {
  /** The file beside the module with the same name and the ending {@code .cfg}, if there is one. */
  record Beside() implements ConfigurationSource {}

  /** A file by its name. */
  record File(Path path) implements ConfigurationSource {}

  /** None: the options say everything. */
  record None() implements ConfigurationSource {}
}
