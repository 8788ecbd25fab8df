package dev.heddle.cli;

import dev.heddle.CheckResult;
import dev.heddle.TraceRecorder;
import dev.heddle.report.CheckText.WrittenTrace;
import dev.heddle.suite.CellFinding;
import dev.heddle.trace.ItfWriter;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.TraceOrigin.SuiteCell;
import dev.heddle.trace.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Writes counterexamples into a directory. */
final class TraceOutput {
  private static final String ENDING = ".itf.json";

  private final Path directory;
  private final TraceRecorder recorder;

  TraceOutput(Path directory, boolean notesTime) {
    this.directory = directory;
    this.recorder =
        new TraceRecorder("heddle", directory, notesTime ? Optional.of(Instant.now()) : Optional.empty());
  }

  /** Writes the counterexample of a check under a name made of what it violates, if there is one. */
  Optional<WrittenTrace> write(CheckResult result) {
    return recorder.record(result, Optional.empty()).map(trace -> write(trace, TraceFileName.of(trace)));
  }

  /**
   * Writes the counterexample of a cell under the name of the cell, if there is one.
   *
   * @param base the directory to which the paths in it are relative so far
   */
  Optional<Path> write(CellFinding finding, SuiteCell cell, Path base) {
    String name = TraceFileName.slug(cell.scenario()) + "--" + TraceFileName.slug(cell.variant());
    Optional<String> known =
        recorder.created().isPresent()
            ? Optional.empty()
            : finding.counterexample().flatMap(trace -> trace.textIn(directory));
    if (known.isPresent()) {
      return Optional.of(keep(directory.resolve(name + ENDING), known.get()));
    }
    return finding.trace().map(trace -> recorder.moved(trace, base)).flatMap(trace -> write(trace, name).file());
  }

  private static Path keep(Path file, String text) {
    try {
      if (Files.isRegularFile(file) && Files.readString(file).equals(text)) {
        return file;
      }
    } catch (IOException _) {
      // What cannot be read is written anew.
    }
    new WholeFile().write(file, text);
    return file;
  }

  private WrittenTrace write(RecordedTrace trace, String name) {
    Path file = directory.resolve(name + ENDING);
    new WholeFile().write(file, new ItfWriter().write(trace));
    return new WrittenTrace(trace, Optional.of(file));
  }
}
