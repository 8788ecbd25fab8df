package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds suite files. */
public final class SuiteFiles {
  private static final String NAME = "suite.json";

  private SuiteFiles() {}

  /**
   * Returns the suite files that the given files and directories mean: a file itself, of a directory every
   * {@code suite.json} in it or below, in the order of their paths.
   *
   * @throws ConfigurationException if there is no such file or directory, or no suite in a directory
   */
  public static ImmutableList<Path> find(List<Path> places) {
    ImmutableList.Builder<Path> files = ImmutableList.builder();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        files.addAll(below(place));
      } else if (Files.exists(place)) {
        files.add(place);
      } else {
        throw new ConfigurationException(
            DiagnosticCode.FILE, Span.ofFile(place.toString()), "there is no such file or directory");
      }
    }
    return files.build().stream().distinct().collect(ImmutableList.toImmutableList());
  }

  private static List<Path> below(Path directory) {
    try (Stream<Path> all = Files.walk(directory)) {
      List<Path> found =
          all.filter(path -> path.endsWith(NAME)).sorted().toList();
      if (found.isEmpty()) {
        throw new ConfigurationException(
            DiagnosticCode.FILE,
            Span.ofFile(directory.toString()),
            "there is no `" + NAME + "` in this directory or below");
      }
      return found;
    } catch (IOException | UncheckedIOException e) {
      throw new ConfigurationException(
          DiagnosticCode.FILE, Span.ofFile(directory.toString()), "the directory cannot be read: " + e.getMessage());
    }
  }
}
