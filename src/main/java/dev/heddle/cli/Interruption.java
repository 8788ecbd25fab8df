package dev.heddle.cli;

import com.google.common.collect.ImmutableList;
import dev.heddle.Cancellation;
import java.io.IOException;
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

  /** Has the signals end this process at once: somebody types, and nothing is under way that could be lost. */
  static void endAtOnce() {
    for (String name : SIGNALS) {
      Signal.handle(new Signal(name), _ -> Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code()));
    }
  }

  /** Stops the job that this process is, as Ctrl-Z does, until it is continued. The JVM raises no such signal. */
  static void suspend() {
    try {
      new ProcessBuilder("sh", "-c", "kill -s TSTP 0").inheritIO().start().waitFor();
    } catch (IOException _) {
      return; // without a shell there are no jobs
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** {@return what the signals ask for} */
  Cancellation cancellation() {
    return cancellation;
  }
}
