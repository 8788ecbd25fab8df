package dev.heddle.diagnostic;

import com.google.common.base.StandardSystemProperty;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and directories under names that nobody has taken, which only their owner can enter. */
public final class FreshFiles {
  // As the JDK's temporary files, except that those have random names, for the first of which the JDK sets up its
  // security providers: that takes longer than parsing a small module. That a name is new does not rest on its being
  // random: where something stands already, nothing can be created.

  private FreshFiles() {}

  /** Creates something at a path, or throws what {@link Files#createFile} does. */
  private interface Creation {
    Path at(Path path) throws IOException;
  }

  /** Returns a new directory among the temporary files. */
  public static Path temporaryDirectory(String prefix) throws IOException {
    Path parent = Path.of(StandardSystemProperty.JAVA_IO_TMPDIR.value());
    return create(parent, prefix, "", path -> Files.createDirectory(path, rights("rwx------")));
  }

  /** Returns a new, empty file in {@code parent}. */
  public static Path file(Path parent, String prefix, String suffix) throws IOException {
    return create(parent, prefix, suffix, path -> Files.createFile(path, rights("rw-------")));
  }

  private static Path create(Path parent, String prefix, String suffix, Creation creation) throws IOException {
    String process = Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX);
    while (true) {
      String name = prefix + process + "-" + Long.toUnsignedString(System.nanoTime(), Character.MAX_RADIX) + suffix;
      try {
        return creation.at(parent.resolve(name));
      } catch (FileAlreadyExistsException _) {
        // Another thread was here in the same nanosecond, or somebody else: the next name is another.
      }
    }
  }

  private static FileAttribute<?>[] rights(String symbols) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(symbols))}
        : new FileAttribute<?>[0];
  }
}
