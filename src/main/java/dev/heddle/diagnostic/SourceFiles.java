package dev.heddle.diagnostic;

import dev.heddle.diagnostic.DiagnosticRenderer.SourceLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of source files as they are on disk; each file is read once. Not thread-safe. */
public final class SourceFiles implements SourceLines {
  private final Map<String, List<String>> files = new HashMap<>();

  @Override
  public Optional<String> line(String file, int line) {
    List<String> lines = files.computeIfAbsent(file, SourceFiles::read);
    return line >= 1 && line <= lines.size() ? Optional.of(lines.get(line - 1)) : Optional.empty();
  }

  /** Returns the lines of a file, or none where it cannot be read: a message without its line is better than none. */
  private static List<String> read(String file) {
    try {
      return Files.readAllLines(Path.of(file));
    } catch (IOException | InvalidPathException _) {
      return List.of();
    }
  }
}
