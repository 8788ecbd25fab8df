package dev.heddle.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heddle.diagnostic.SystemException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are written whole or not at all. */
final class WholeFileTest {
  @TempDir private Path directory;

  @Test
  void theDirectoriesAboveAFileAreMade() throws IOException {
    Path file = directory.resolve("a/b/c.txt");
    new WholeFile().write(file, "text");
    assertThat(file).hasContent("text");
    assertThat(Files.list(file.getParent())).containsExactly(file);
  }

  @Test
  void aFullDiskLeavesWhatStoodThere() throws IOException {
    Path file = Files.writeString(directory.resolve("t.txt"), "before");
    WholeFile full = new WholeFile(path -> new FullDisk(Files.newOutputStream(path)));
    assertThatThrownBy(() -> full.write(file, "after, and much more"))
        .isInstanceOf(SystemException.class)
        .hasMessageContaining("No space left on device");
    assertThat(file).hasContent("before");
    assertThat(Files.list(directory)).containsExactly(file);
  }

  @Test
  void aFileInPlaceOfADirectoryIsNamed() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThatThrownBy(() -> new WholeFile().write(file.resolve("t.txt"), "text"))
        .isInstanceOf(SystemException.class)
        .hasMessageContaining("is not a directory");
  }

  /** Takes a few bytes and then no more. */
  private static final class FullDisk extends OutputStream {
    private final OutputStream out;

    FullDisk(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
      throw new IOException("No space left on device");
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
      out.write(octets, offset, Math.min(length, 3));
      throw new IOException("No space left on device");
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
