package dev.heddle.cli;

import com.google.common.collect.ImmutableList;
import dev.heddle.Cancellation;
import sun.misc.Signal;

/**
 * Ctrl-C and the signal that asks a process to end. The first asks the run to stop with what is known so far; the
 * second ends the process at once. Files are moved into place whole, so neither leaves half of one.
 */
final class Interruption {
  private static final ImmutableList<String> SIGNALS = ImmutableList.of("INT", "TERM");

  private final Cancellation cancellation = new Cancellation();

  /** Takes over the signals of this process. */
  void listen() {
    for (String name : SIGNALS) {
      Signal.handle(new Signal(name), _ -> receive());
    }
  }

  private void receive() {
    if (cancellation.isRequested()) {
      Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
    }
    cancellation.request();
  }

  /** {@return what the signals ask for} */
  Cancellation cancellation() {
    return cancellation;
  }
}
