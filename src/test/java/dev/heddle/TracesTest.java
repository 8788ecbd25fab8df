package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.trace.ItfReader;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.Replay;
import dev.heddle.trace.TraceReplay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every committed counterexample is still a behavior of its model and still violates its property. */
final class TracesTest {
  private static final Path TRACES = Path.of("traces");

  private final Heddle heddle = new Heddle();

  @TestFactory
  Stream<DynamicTest> aCommittedTraceIsReproduced() throws IOException {
    if (!Files.isDirectory(TRACES)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(TRACES)) {
      return files.filter(file -> file.toString().endsWith(".itf.json")).sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.toString(), () -> replay(file)));
    }
  }

  private void replay(Path file) {
    RecordedTrace trace = new ItfReader().read(file);
    LoadedModel model = heddle.load(ReplayRequest.of(trace, file, Optional.empty()), Engine.EVALUATOR, _ -> {});
    Replay replay = TraceReplay.run(model.system(), trace, file.toString());
    assertThat(replay.end()).isInstanceOf(Replay.End.Violated.class);
    assertThat(replay.steps()).hasSize(trace.length() - 1);
  }
}
