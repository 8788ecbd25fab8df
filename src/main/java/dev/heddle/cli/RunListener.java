package dev.heddle.cli;

import dev.heddle.CheckListener;
import dev.heddle.LoadedModel;
import dev.heddle.checker.Behaviors;
import dev.heddle.checker.ProgressListener;
import dev.heddle.report.SimulationText;
import java.time.Duration;
import java.util.function.Consumer;

/** Shows the progress of one check and prints its warnings. */
final class RunListener implements CheckListener, AutoCloseable {
  private final Console console;
  private final ProgressLine progress;
  private final AsideOptions asides;
  private final AsideOptions.Printed printed;
  private final Consumer<LoadedModel> loaded;

  /** Makes a listener that hands the model over before it is explored. */
  RunListener(Console console, ProgressLine progress, AsideOptions asides, Consumer<LoadedModel> loaded) {
    this.console = console;
    this.progress = progress;
    this.asides = asides;
    this.printed = asides.printed(this::print);
    this.loaded = loaded;
  }

  @Override
  public void onLoaded(LoadedModel model) {
    asides.warn(model.warnings(), console);
    loaded.accept(model);
  }

  @Override
  public void onPrinted(String line) {
    printed.line(line);
  }

  private void print(String line) {
    progress.clear();
    console.err().println(line);
  }

  @Override
  public void onProgress(ProgressListener.Progress snapshot) {
    progress.show(snapshot);
  }

  @Override
  public void onSimulated(Behaviors soFar, Duration elapsed) {
    progress.show(SimulationText.progress(soFar, elapsed), elapsed);
  }

  @Override
  public void close() {
    progress.clear();
    printed.close();
  }
}
