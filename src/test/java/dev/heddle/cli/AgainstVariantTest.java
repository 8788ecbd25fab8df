package dev.heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schedule of a trace of the old kernel on the patched one. */
final class AgainstVariantTest {
  private static final String TRACE = "traces/thp/lookup-vs-gup-check--v3.0.itf.json";

  @TempDir private Path directory;

  @Test
  void aStepWithAnotherEffectSaysWhatItReadsOtherwiseAndTheEndWhetherTheNextStepFails() throws IOException {
    CommandLineSession session = new CommandLineSession(directory);
    Files.createDirectories(directory.resolve(TRACE).getParent());
    Files.copy(Path.of(TRACE), directory.resolve(TRACE));
    CommandLineSession.Run posted = session.run("trace", "replay", TRACE, "--against", "posted");
    assertThat(posted.out())
        .contains("reads _count[1] = 1", "reads _count[1] = 0", "the next step does not fail there")
        .containsOnlyOnce("reads _count[1] = 0");
    CommandLineSession.Run same = session.run("trace", "replay", TRACE, "--against", "v3.0");
    assertThat(same.out()).contains("the same: all 5 steps, and the next step fails there too");
  }
}
