package dev.heddle.frontend;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.FreshFiles;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.SystemException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Modules that are written to a private directory, since the parser reads files alone. {@link #close} deletes it. */
final class TemporaryModules implements AutoCloseable {
  private final Map<String, File> files = new LinkedHashMap<>();
  private Optional<Path> directory = Optional.empty();
  private Optional<SystemException> failure = Optional.empty();

  /**
   * Writes a module, in place of one of the same name.
   *
   * @throws SystemException if the system refuses, which {@link #failure} then tells as well
   */
  File write(String module, String text) {
    try {
      if (directory.isEmpty()) {
        directory = Optional.of(FreshFiles.temporaryDirectory("heddle"));
      }
      File file = Files.writeString(directory.get().resolve(module + ModuleFiles.ENDING), text).toFile();
      files.put(module, file);
      return file;
    } catch (IOException e) {
      SystemException refused = refusal("cannot keep a module in a temporary file: " + e.getMessage());
      failure = Optional.of(refused);
      throw refused;
    }
  }

  /** Returns the file of a module that was written. */
  Optional<File> file(String module) {
    return Optional.ofNullable(files.get(module));
  }

  /** {@return the names of the modules that were written} */
  Set<String> names() {
    return files.keySet();
  }

  /** Forgets that modules were written. */
  void forget(Set<String> modules) {
    files.keySet().removeAll(modules);
  }

  /** {@return why a module could not be written, or is not there any more} */
  Optional<SystemException> failure() {
    return failure.or(this::lost);
  }

  private Optional<SystemException> lost() {
    return files.values().stream()
        .filter(file -> !file.canRead())
        .findFirst()
        .map(file -> refusal("cannot read the temporary file `" + file + "` of a module"));
  }

  private static SystemException refusal(String message) {
    return new SystemException(DiagnosticCode.SYSTEM, Span.NONE, message);
  }

  @Override
  public void close() {
    directory.ifPresent(
        path -> {
          try {
            MoreFiles.deleteRecursively(path, RecursiveDeleteOption.ALLOW_INSECURE);
          } catch (IOException e) {
            throw refusal("cannot delete a temporary directory: " + e.getMessage());
          }
        });
  }
}
