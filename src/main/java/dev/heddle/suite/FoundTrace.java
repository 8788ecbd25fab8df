package dev.heddle.suite;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import dev.heddle.TraceRecorder;
import dev.heddle.trace.ItfReader;
import dev.heddle.trace.RecordedTrace;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The counterexample of a finding. One that comes from the cache is read only when somebody looks at it: a run in which
 * nothing has changed need not take hundreds of traces apart and put them together again. Thread-safe.
 */
public final class FoundTrace {
  private final int length;
  private final Supplier<RecordedTrace> trace;
  private final Optional<File> file;

  /** The text of a trace file, and the directory for which it was written. */
  private record File(Path directory, String text) {}

  private FoundTrace(int length, Supplier<RecordedTrace> trace, Optional<File> file) {
    this.length = length;
    this.trace = trace;
    this.file = file;
  }

  /** Returns a trace that was found now. */
  static FoundTrace of(RecordedTrace trace) {
    return new FoundTrace(trace.length(), () -> trace, Optional.empty());
  }

  /**
   * Returns a trace that is kept as text.
   *
   * @param directory the directory to which the paths in it are relative
   * @param base the directory to which they are to be
   */
  static FoundTrace kept(int length, String text, Path directory, Path base) {
    Supplier<RecordedTrace> reading =
        () ->
            new TraceRecorder("heddle", base, Optional.empty())
                .moved(new ItfReader().parse(text, "the cache"), directory);
    return new FoundTrace(length, Suppliers.memoize(reading), Optional.of(new File(directory, text)));
  }

  /** {@return the number of states} */
  public int length() {
    return length;
  }

  /** {@return the trace, with paths relative to the directory of the run} */
  public RecordedTrace trace() {
    return trace.get();
  }

  /** Returns the text of the file for the trace in {@code directory}, if it is known already. */
  public Optional<String> textIn(Path directory) {
    return file.filter(known -> normal(known.directory()).equals(normal(directory))).map(File::text);
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
