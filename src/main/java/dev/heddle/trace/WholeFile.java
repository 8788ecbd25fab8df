package dev.heddle.trace;

import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.FreshFiles;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.SystemException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes files whole or not at all: the text goes to a file beside, and that file is then moved into place. A reader,
 * another run or a crash never sees half a file, and what stood there before stays until the new one is complete. What
 * is no file, a device or a pipe, is written to as it is.
 */
public final class WholeFile {
  /** Opens a file for writing. */
  @FunctionalInterface
  public interface Opener {
    /** Opens {@code path}, which may exist, for writing. */
    OutputStream open(Path path) throws IOException;
  }

  private final Opener opener;

  /** Makes a writer that writes to the file system. */
  public WholeFile() {
    this(Files::newOutputStream);
  }

  /** Makes a writer that opens the file beside with {@code opener}. */
  public WholeFile(Opener opener) {
    this.opener = opener;
  }

  /**
   * Writes {@code text} to {@code path}, and makes the directories above it.
   *
   * @throws SystemException if the system refuses; nothing is changed then
   */
  public void write(Path path, String text) {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes {@code content} to {@code path}, and makes the directories above it.
   *
   * @throws SystemException if the system refuses; nothing is changed then
   */
  public void write(Path path, byte[] content) {
    Path directory = path.toAbsolutePath().getParent();
    try {
      if (isDevice(path)) {
        writeThrough(path, content);
        return;
      }
      Files.createDirectories(directory);
      Path aside = FreshFiles.file(directory, "." + path.getFileName(), ".part");
      try {
        try (OutputStream out = opener.open(aside)) {
          out.write(content);
        }
        makeReadable(aside);
        move(aside, path);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw new SystemException(
          DiagnosticCode.SYSTEM, Span.NONE, "cannot write `" + path + "`: " + reason(e) + "; nothing was written");
    }
  }

  /**
   * Makes sure that {@link #write} can write {@code path}: makes the directories above it and writes a file beside,
   * which it deletes.
   *
   * @throws SystemException if the system refuses, or a directory stands there
   */
  public void requireWritable(Path path) {
    Path directory = path.toAbsolutePath().getParent();
    try {
      if (Files.isDirectory(path)) {
        throw new FileSystemException(path.toString(), null, "it is a directory");
      }
      if (isDevice(path)) {
        writeThrough(path, new byte[0]);
        return;
      }
      Files.createDirectories(directory);
      Files.delete(FreshFiles.file(directory, "." + path.getFileName(), ".part"));
    } catch (IOException e) {
      throw new SystemException(DiagnosticCode.SYSTEM, Span.NONE, "cannot write `" + path + "`: " + reason(e));
    }
  }

  /**
   * Deletes a file, if it is there; a device or a pipe stays.
   *
   * @throws SystemException if the system refuses
   */
  public void delete(Path path) {
    try {
      if (!isDevice(path)) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new SystemException(DiagnosticCode.SYSTEM, Span.NONE, "cannot delete `" + path + "`: " + reason(e));
    }
  }

  /** Returns whether something stands there that must not be replaced by a file, such as {@code /dev/stdout}. */
  private static boolean isDevice(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }

  private static void writeThrough(Path path, byte[] content) throws IOException {
    try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.WRITE)) {
      out.write(content);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Gives the file the rights of any new file; a temporary one can be read by its owner only. */
  private static void makeReadable(Path path) {
    path.toFile().setReadable(true, false);
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "no permission for `" + denied.getFile() + "`";
      case NotDirectoryException not -> "`" + not.getFile() + "` is not a directory";
      case FileAlreadyExistsException exists -> "`" + exists.getFile() + "` is not a directory";
      case NoSuchFileException missing -> "`" + missing.getFile() + "` does not exist";
      case FileSystemException refused when refused.getReason() != null ->
          "`" + refused.getFile() + "`: " + refused.getReason();
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
