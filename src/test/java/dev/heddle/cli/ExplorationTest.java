package dev.heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.Engine;
import dev.heddle.Heddle;
import dev.heddle.ModelRequest;
import dev.heddle.report.TextStyle;
import dev.heddle.trace.ItfReader;
import dev.heddle.trace.ModelWalk;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user who steps by hand is answered. */
final class ExplorationTest {
  @TempDir private Path directory;

  @Test
  void stepsAreListedByNumberAndTakenByIt() {
    Exploration exploration = exploration(0);
    assertThat(exploration.answer("l")).contains("1  t1  acquire", "2  t2  acquire");
    assertThat(exploration.answer("2")).startsWith("step 1  t2  acquire").contains("t2  load");
    assertThat(exploration.answer("7")).contains("there is no step 7");
  }

  @Test
  void backUndoesAStep() {
    Exploration exploration = exploration(0);
    String before = exploration.answer("s");
    exploration.answer("r 3");
    assertThat(exploration.answer("b 2")).startsWith("at step 1\n");
    assertThat(exploration.answer("b 9")).startsWith("at step 0\n");
    assertThat(exploration.answer("s")).isEqualTo(before);
  }

  @Test
  void randomStepsAreTheSameForASeed() {
    String first = exploration(7).answer("r 6");
    assertThat(exploration(7).answer("r 6")).isEqualTo(first);
  }

  @Test
  void aRunEndsWhereTheInvariantIsFalseAndIsSaved() {
    Exploration exploration = exploration(0);
    assertThat(exploration.answer("until Nothing")).contains("wanted one of the invariants: NoLostUpdate");
    for (String step : new String[] {"1", "1", "2", "2"}) {
      exploration.answer(step);
    }
    assertThat(exploration.answer("until NoLostUpdate")).isEqualTo("NoLostUpdate is false after step 8\n");
    exploration.answer("save found.itf.json");
    assertThat(new ItfReader().read(directory.resolve("found.itf.json")).length()).isEqualTo(9);
  }

  @Test
  void anUnknownCommandIsNamedAndQuitEnds() {
    Exploration exploration = exploration(0);
    assertThat(exploration.answer("jump")).contains("`jump`", "?");
    assertThat(exploration.isEnded()).isFalse();
    exploration.answer("q");
    assertThat(exploration.isEnded()).isTrue();
  }

  private Exploration exploration(long seed) {
    ModelRequest request = ModelRequest.of(Path.of("models/counter/Counter.tla"));
    ModelWalk walk = new ModelWalk(new Heddle().load(request, Engine.EVALUATOR, _ -> {}).system());
    return new Exploration(walk, directory, TextStyle.PLAIN, seed);
  }
}
