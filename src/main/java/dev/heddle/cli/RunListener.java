package dev.heddle.cli;

import dev.heddle.CheckListener;
import dev.heddle.LoadedModel;
import dev.heddle.checker.ProgressListener;

/** Shows the progress of one check, prints its warnings and passes on a signal to end. */
final class RunListener implements CheckListener {
  private final Console console;
  private final ProgressLine progress;
  private final Interruption interruption;

  RunListener(Console console, ProgressLine progress, Interruption interruption) {
    this.console = console;
    this.progress = progress;
    this.interruption = interruption;
  }

  @Override
  public void onLoaded(LoadedModel model) {
    console.err().print(DiagnosticText.of(model.warnings()));
    console.err().flush();
  }

  @Override
  public void onProgress(ProgressListener.Progress snapshot) {
    progress.show(snapshot);
  }

  @Override
  public boolean isStopRequested() {
    return interruption.isRequested();
  }
}
