package dev.heddle;

import dev.heddle.checker.Behaviors;
import dev.heddle.checker.Simulator;
import dev.heddle.eval.RunProgress;
import java.time.Duration;

/**
 * Tells how a simulation goes to whoever runs it and to the specification, which may ask with TLCGet.
 *
 * @param listener hears about once a second
 * @param progress hears before each step
 */
record SimulationTeller(CheckListener listener, RunProgress progress) implements Simulator.SimulationListener {
  @Override
  public void onProgress(Behaviors soFar, Duration elapsed) {
    listener.onSimulated(soFar, elapsed);
  }

  @Override
  public void onStep(int level) {
    progress.atLevelOfWalk(level);
  }
}
