package dev.heddle.cli;

import dev.heddle.diagnostic.DiagnosticRenderer.SourceLines;
import dev.heddle.diagnostic.SourceFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The source lines that a trace speaks of, whose paths are relative to the trace's file. */
final class TraceSources implements SourceLines {
  private final Path trace;
  private final SourceFiles files = new SourceFiles();

  TraceSources(Path trace) {
    this.trace = trace;
  }

  @Override
  public Optional<String> line(String file, int line) {
    try {
      return files.line(trace.resolveSibling(file).toString(), line);
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }
}
