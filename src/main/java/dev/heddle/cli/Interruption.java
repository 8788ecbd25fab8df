package dev.heddle.cli;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;

/**
 * Ctrl-C and the signal that asks a process to end. The first asks the run to stop with what is known so far; the second
 * ends the process at once. Files are moved into place whole, so neither leaves half of one.
 */
final class Interruption {
  private static final List<String> SIGNALS = List.of("INT", "TERM");

  private final AtomicBoolean requested = new AtomicBoolean();

  /** Takes over the signals of this process. */
  void listen() {
    for (String name : SIGNALS) {
      Signal.handle(new Signal(name), _ -> receive());
    }
  }

  private void receive() {
    if (requested.getAndSet(true)) {
      Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
    }
  }

  /** {@return whether the run is to stop} */
  boolean isRequested() {
    return requested.get();
  }
}
