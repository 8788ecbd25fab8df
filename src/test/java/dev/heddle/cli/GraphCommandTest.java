package dev.heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.Heddle;
import dev.heddle.ModelRequest;
import dev.heddle.report.TextStyle;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which part of a state graph is written. */
final class GraphCommandTest {
  private static final String MODEL = "models/counter/Counter.tla";

  @TempDir private Path directory;

  @Test
  void aGraphAroundATraceHasItsStatesAndThoseAStepAway() throws IOException {
    Exploration exploration =
        new Exploration(
            ExploredModel.of(new Heddle(), ModelRequest.of(Path.of(MODEL)), _ -> {}), directory, TextStyle.PLAIN, 0);
    exploration.answer("1");
    exploration.answer("save one.itf.json");
    String around = graph("--around", directory.resolve("one.itf.json").toString());
    // The initial state, each thread a step further, and from t1's step each of the two a step further.
    assertThat(states(around)).isEqualTo(5);
    assertThat(steps(around)).isEqualTo(4);
    assertThat(around).contains("t1: acquire", "t2: acquire", "t1: load").doesNotContain("t1: store", "t2: load");
    assertThat(states(graph())).isGreaterThan(20);
  }

  private String graph(String... options) throws IOException {
    String[] words = new String[options.length + 4];
    System.arraycopy(new String[] {"graph", MODEL, "--dot", "-"}, 0, words, 0, 4);
    System.arraycopy(options, 0, words, 4, options.length);
    CommandLineSession.Run run = new CommandLineSession(directory).run(words);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out();
  }

  private static long states(String dot) {
    return dot.lines().filter(line -> line.contains("counter = ")).count();
  }

  private static long steps(String dot) {
    return dot.lines().filter(line -> line.contains("->")).count();
  }
}
