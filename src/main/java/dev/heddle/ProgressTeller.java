package dev.heddle;

import dev.heddle.checker.Counts;
import dev.heddle.checker.ProgressListener;
import dev.heddle.eval.RunProgress;
import dev.heddle.eval.RunRegisters;
import java.time.Duration;

/**
 * Tells how an exploration goes to whoever runs it and to the specification, which may ask with TLCGet.
 *
 * @param listener hears about once a second
 * @param progress hears before each round
 * @param registers hold before a round is done again what they held before it
 */
record ProgressTeller(CheckListener listener, RunProgress progress, RunRegisters registers)
    implements ProgressListener {
  @Override
  public void onProgress(Progress snapshot) {
    listener.onProgress(snapshot);
    tell(snapshot.counts(), snapshot.frontier());
  }

  @Override
  public void onRound(int level, Counts counts, long frontier) {
    progress.atLevel(level);
    registers.mark();
    tell(counts, frontier);
    if (level == 1) {
      listener.onInitialStates(counts);
    }
  }

  @Override
  public void onTemporalChecks(Extent extent, long states) {
    listener.onTemporalChecks(extent, states);
  }

  @Override
  public void onTemporalChecksDone(Duration elapsed) {
    listener.onTemporalChecksDone(elapsed);
  }

  @Override
  public void onRoundVoid() {
    registers.restore();
  }

  private void tell(Counts counts, long frontier) {
    progress.counted(counts.generated(), counts.distinct(), frontier);
  }
}
