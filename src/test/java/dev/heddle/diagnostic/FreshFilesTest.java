package dev.heddle.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FreshFilesTest {
  private static final int FILES = 200;

  @TempDir private Path directory;

  @Test
  void noTwoFilesHaveOneNameWhoeverMakesThem() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<Path> making = () -> FreshFiles.file(directory, ".trace", ".part");
      List<Path> made = new ArrayList<>();
      for (Future<Path> file : threads.invokeAll(Collections.nCopies(FILES, making))) {
        made.add(file.get());
      }
      assertThat(made).doesNotHaveDuplicates().allMatch(Files::isRegularFile);
      assertThat(made).allMatch(file -> file.getFileName().toString().matches("\\.trace.+\\.part"));
    }
  }

  @Test
  void onlyTheOwnerCanEnterADirectory() throws Exception {
    Path made = FreshFiles.temporaryDirectory("heddle");
    try {
      assertThat(made).isEmptyDirectory().hasParent(Path.of(System.getProperty("java.io.tmpdir")));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made))).isEqualTo("rwx------");
    } finally {
      Files.delete(made);
    }
  }

  @Test
  void whatCannotBeMadeIsSaid() {
    assertThatThrownBy(() -> FreshFiles.file(directory.resolve("missing"), "a", "b"))
        .isInstanceOf(NoSuchFileException.class);
  }
}
