package dev.heddle.frontend;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import util.ToolIO;

/** While open, what the parser and the translator print goes here. The caller holds the lock of {@link SpecLoader}. */
final class CapturedOutput implements AutoCloseable {
  private final int mode = ToolIO.getMode();
  private final PrintStream out = ToolIO.out;
  private final PrintStream err = ToolIO.err;
  private final ByteArrayOutputStream captured = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(captured, false, StandardCharsets.UTF_8);

  CapturedOutput() {
    ToolIO.out = stream;
    ToolIO.err = stream;
  }

  /** {@return the stream that captures} */
  PrintStream stream() {
    return stream;
  }

  /** {@return what was printed so far} */
  String text() {
    stream.flush();
    return captured.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    ToolIO.reset();
    ToolIO.setMode(mode);
    ToolIO.out = out;
    ToolIO.err = err;
  }
}
