package dev.heddle.checker;

import dev.heddle.store.ArrangedSuccessors;

/** What came of a chunk of the frontier. Written by one thread, then read by any; used again in the next round. */
final class Chunk {
  private final ArrangedSuccessors successors = new ArrangedSuccessors();
  private final ChunkSteps steps = new ChunkSteps();
  private int generated;

  ArrangedSuccessors successors() {
    return successors;
  }

  /** {@return its steps, if they are recorded} */
  ChunkSteps steps() {
    return steps;
  }

  /** {@return how many successors were generated, those outside the constraints included} */
  int generated() {
    return generated;
  }

  void generated(int count) {
    generated = count;
  }
}
