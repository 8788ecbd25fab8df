package dev.heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.Heddle;
import dev.heddle.ModelRequest;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.report.TextStyle;
import dev.heddle.trace.ItfReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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
  void aRunEndsWhereAnInvariantIsFalse() {
    Exploration exploration = exploration(0);
    for (String step : new String[] {"1", "1", "2", "2"}) {
      exploration.answer(step);
    }
    assertThat(exploration.answer("until"))
        .isEqualTo("an invariant is false after step 8\ninvariant NoLostUpdate is false here\n");
    assertThat(exploration.answer("until ~NoLostUpdate")).startsWith("~NoLostUpdate is true already at step 8\n");
  }

  @Test
  void aRunEndsWhereAFormulaIsTrue() {
    Exploration exploration = exploration(0);
    assertThat(exploration.answer("until \\E t \\in Threads : old[t] = 1")).contains("old[t] = 1 is true after step");
    assertThat(exploration.answer("s")).containsPattern("old = .*1");
    assertThat(exploration.answer("until counter = 7")).endsWith("not reached: counter = 7 is true\n");
  }

  @Test
  void whatIsNoStateFormulaIsAnsweredAndNoStepTaken() {
    Exploration exploration = exploration(0);
    assertThat(exploration.answer("until nobody = 1")).contains("nobody");
    assertThat(exploration.answer("until counter' = 1")).contains("is a formula on a step");
    assertThat(exploration.answer("until counter")).contains("`counter` is a variable; wanted");
    assertThat(exploration.answer("b")).startsWith("at step 0\n");
  }

  @Test
  void aSavedTraceNamesItsModelAndConstants() throws IOException {
    LoadOptions options = LoadOptions.builder().constants(Map.of("Threads", "{t1}", "Locked", "TRUE")).build();
    Exploration exploration = exploration(new ModelRequest(Path.of("models/counter/Counter.tla"), options), 0);
    exploration.answer("r 3");
    exploration.answer("save found.itf.json");
    assertThat(new ItfReader().read(directory.resolve("found.itf.json")).length()).isEqualTo(4);
    CommandLineSession.Run run = new CommandLineSession(directory).run("trace", "replay", "found.itf.json");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("all 3 steps are steps of the model");
    assertThat(run.exitCode()).isZero();
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
    return exploration(ModelRequest.of(Path.of("models/counter/Counter.tla")), seed);
  }

  private Exploration exploration(ModelRequest request, long seed) {
    return new Exploration(ExploredModel.of(new Heddle(), request, _ -> {}), directory, TextStyle.PLAIN, seed);
  }
}
