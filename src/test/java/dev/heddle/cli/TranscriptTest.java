package dev.heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the console blocks of README.md, of models/thp/README.md and of the pages under
 * {@code src/test/resources/cli}. With {@code -Dheddle.transcripts=rewrite} it writes what it gets into the pages
 * instead, times elided.
 */
final class TranscriptTest {
  private static final boolean REWRITES = "rewrite".equals(System.getProperty("heddle.transcripts"));

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/cli"))) {
      return Stream.concat(
          Stream.of(Path.of("README.md"), Path.of("models/thp/README.md")),
          files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theConsoleBlocksOfAPageAreTrue(Path page, @TempDir Path directory) throws IOException {
    CommandLineSession session = new CommandLineSession(directory);
    copy(Path.of("traces/thp"), directory.resolve("traces/thp"));
    StringBuilder rewritten = new StringBuilder();
    for (Transcript.Part part : Transcript.parse(Files.readString(page)).parts()) {
      switch (part) {
        case Transcript.Prose prose -> rewritten.append(prose.text());
        case Transcript.Command command -> {
          List<String> actual = session.print(command.line());
          rewritten.append("$ ").append(command.line()).append('\n');
          boolean matches = Transcript.matches(command.output(), actual);
          (matches ? command.output() : actual).forEach(line -> rewritten.append(elided(line)).append('\n'));
          if (!REWRITES) {
            assertThat(matches)
                .as("$ %s%nprints%n%s", command.line(), String.join("\n", actual))
                .isTrue();
          }
        }
      }
    }
    if (REWRITES) {
      Files.writeString(page, rewritten);
    }
  }

  /** Copies the committed traces, so that a page can speak of them and none is overwritten. */
  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static String elided(String line) {
    return line.replaceAll("Finished in .*", "Finished in ...")
        .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "...")
        .replaceAll(" +\\d+\\.\\d s", " ...")
        .replaceAll("econds\" : [0-9.E-]+", "econds\" : ...").replaceAll("PerSecond\" : [0-9]+", "PerSecond\" : ...");
  }

  @Test
  void anElidedLineStandsForAnyLines() {
    assertThat(Transcript.matches(List.of("a", "...", "z"), List.of("a", "b", "c", "z"))).isTrue();
    assertThat(Transcript.matches(List.of("a", "...", "z"), List.of("a", "b"))).isFalse();
    assertThat(Transcript.matches(List.of("took ... s"), List.of("took 1.3 s"))).isTrue();
    assertThat(Transcript.matches(List.of("a"), List.of("a", "b"))).isFalse();
  }
}
