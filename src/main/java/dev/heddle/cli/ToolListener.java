package dev.heddle.cli;

import dev.heddle.CheckListener;
import dev.heddle.CheckRequest;
import dev.heddle.LoadedModel;
import dev.heddle.checker.Counts;
import dev.heddle.checker.ProgressListener;
import dev.heddle.report.ToolText;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Prints the messages of TLC's {@code -tool} while a check runs. Thread-safe. */
final class ToolListener implements CheckListener, AutoCloseable {
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  private final Console console;
  private final ToolText text;
  private final AsideOptions asides;
  private final AsideOptions.Printed printed;
  private final Consumer<LoadedModel> loaded;
  private final AtomicBoolean knowsInitialStates = new AtomicBoolean();
  private Duration last = Duration.ZERO;

  /** Makes a listener that hands the model over before it is explored. */
  ToolListener(Console console, AsideOptions asides, Consumer<LoadedModel> loaded) {
    this.console = console;
    this.text = asides.toolText();
    this.asides = asides;
    this.printed = asides.printed(line -> print(line + "\n"));
    this.loaded = loaded;
  }

  /** Prints what is said before the model is read. */
  void begin(CheckRequest request) {
    print(text.beginning(request, Version.text()));
  }

  @Override
  public void onLoaded(LoadedModel model) {
    asides.warn(model.warnings(), console);
    print(text.loaded(model));
    loaded.accept(model);
  }

  @Override
  public void onInitialStates(Counts counts) {
    if (knowsInitialStates.compareAndSet(false, true)) {
      print(text.initialStates(counts));
    }
  }

  @Override
  public void onPrinted(String line) {
    printed.line(line);
  }

  @Override
  public synchronized void onProgress(ProgressListener.Progress snapshot) {
    if (snapshot.elapsed().minus(last).compareTo(INTERVAL) >= 0) {
      last = snapshot.elapsed();
      print(text.progress(snapshot));
    }
  }

  @Override
  public void onTemporalChecks(ProgressListener.Extent extent, long states) {
    print(text.temporalChecks(extent, states));
  }

  @Override
  public void onTemporalChecksDone(Duration elapsed) {
    print(text.temporalChecksDone(elapsed));
  }

  @Override
  public void close() {
    printed.close();
  }

  private synchronized void print(String messages) {
    console.out().print(text.said(messages));
    console.out().flush();
  }
}
