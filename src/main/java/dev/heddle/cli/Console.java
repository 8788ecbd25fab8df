package dev.heddle.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * What the command line has of the world around it, so that a test can give it another.
 *
 * @param out for results
 * @param err for progress and diagnostics
 * @param environment environment variables
 * @param directory the directory against which relative paths are resolved; empty for the process's own
 * @param terminals which of the two are terminals
 */
record Console(
    PrintWriter out, PrintWriter err, ImmutableMap<String, String> environment, Path directory, Terminals terminals) {
  private static final int WIDTH_OF_FILES = 100;
  private static final int WIDTH_OF_TERMINALS = 80;
  private static final long STTY_SECONDS = 1;

  /**
   * Which of the two streams are terminals.
   *
   * @param width the columns to stay within
   */
  record Terminals(boolean out, boolean err, int width) {
    static final Terminals NONE = new Terminals(false, false, WIDTH_OF_FILES);
  }

  /** Returns the console of this process. */
  static Console ofProcess() {
    boolean isOut = isTerminal(1);
    return new Console(
        new PrintWriter(System.out, false, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        ImmutableMap.copyOf(System.getenv()),
        Path.of(""),
        new Terminals(isOut, isTerminal(2), isOut ? terminalWidth() : WIDTH_OF_FILES));
  }

  /** Tells whether a file descriptor is a terminal: by what it is linked to or, without such a link, by the JDK. */
  private static boolean isTerminal(int descriptor) {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException _) {
      return System.console() != null && System.console().isTerminal();
    }
  }

  /** {@return the columns to stay within} */
  int width() {
    return terminals.width();
  }

  private static int terminalWidth() {
    try {
      if (System.getenv("COLUMNS") != null) {
        return Integer.parseInt(System.getenv("COLUMNS"));
      }
      Process stty = new ProcessBuilder("stty", "size").redirectInput(Path.of("/dev/tty").toFile()).start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      boolean ended = stty.waitFor(STTY_SECONDS, TimeUnit.SECONDS);
      int columns = Integer.parseInt(size.strip().replaceAll("\\d+ ", ""));
      return ended && columns > 0 ? columns : WIDTH_OF_TERMINALS;
    } catch (IOException | NumberFormatException _) {
      return WIDTH_OF_TERMINALS;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return WIDTH_OF_TERMINALS;
    }
  }

  /** {@return whether an environment variable is set and not empty} */
  boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }
}
