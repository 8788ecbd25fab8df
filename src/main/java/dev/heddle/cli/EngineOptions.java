package dev.heddle.cli;

import dev.heddle.Engine;

/** The options that say what states are generated with. None of them changes a result. */
final class EngineOptions {
  private int workers;
  private Engine engine;

  /** Declares these options. */
  void declare(Declaration to) {
    to.option(Integer.class, value -> workers = value, "--workers", "-workers", "-j")
        .paramLabel("N|auto")
        .defaultValue("auto")
        .converters(new WorkersConverter())
        .description("Threads; auto is one for each core. The result is the same for any number.");
    to.option(Engine.class, value -> engine = value, "--engine")
        .paramLabel("ENGINE")
        .defaultValue("compiled")
        .description(
            "compiled or evaluator. The first generates bytecode, the second interprets. The result is the"
                + " same.");
  }

  int workers() {
    return workers;
  }

  Engine engine() {
    return engine;
  }
}
