package dev.heddle.cli;

import dev.heddle.Engine;
import picocli.CommandLine.Option;

/** The options that say what states are generated with. None of them changes a result. */
final class EngineOptions {
  @Option(
      names = {"--workers", "-workers", "-j"},
      paramLabel = "N|auto",
      defaultValue = "auto",
      converter = WorkersConverter.class,
      description = "Threads; auto is one for each core. The result is the same for any number.")
  private int workers;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = "compiled",
      description = "compiled or evaluator. The first generates bytecode, the second interprets. The result is the"
          + " same.")
  private Engine engine;

  int workers() {
    return workers;
  }

  Engine engine() {
    return engine;
  }
}
