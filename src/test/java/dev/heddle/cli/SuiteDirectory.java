package dev.heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.heddle.cli.CommandLineSession.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A directory with a suite and the model of a counter, in which {@code heddle verify} is run. */
final class SuiteDirectory {
  private static final String SUITE = "suite.json";

  private final Path directory;

  /** Makes one of an empty directory; {@code suite} is the text of the suite. */
  SuiteDirectory(Path directory, String suite) throws IOException {
    this.directory = directory;
    Files.copy(Path.of("models/counter/Counter.tla"), directory.resolve("Counter.tla"));
    Files.writeString(directory.resolve(SUITE), suite);
  }

  /** Replaces text of the suite, which has to be there. */
  void edit(String from, String to) throws IOException {
    edit(SUITE, from, to);
  }

  /** Replaces text of a file, which has to be there. */
  void edit(String file, String from, String to) throws IOException {
    Path path = directory.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  /** Runs {@code heddle verify} on the directory. */
  Run verify(String... options) {
    return new CommandLineSession(directory).run(words(options));
  }

  /** {@return the words of {@code heddle verify} on the directory} */
  static String[] words(String... options) {
    return Stream.concat(Stream.of("verify", "."), Stream.of(options)).toArray(String[]::new);
  }

  /** Returns the document in a file of the directory. */
  JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(directory.resolve(file).toFile());
  }
}
