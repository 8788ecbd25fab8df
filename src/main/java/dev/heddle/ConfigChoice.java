package dev.heddle;

import java.nio.file.Path;

/** Which TLC configuration a check reads. */
public sealed interface ConfigChoice {
  /** The file beside the module with the same name and the ending {@code .cfg}, if there is one. */
  record Beside() implements ConfigChoice {}

  /** A file by its name. */
  record File(Path path) implements ConfigChoice {}

  /** None: the request says everything. */
  record None() implements ConfigChoice {}
}
