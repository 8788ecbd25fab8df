package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.checker.Limits;
import dev.heddle.frontend.ConfigurationSource;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.Replay;
import dev.heddle.trace.TraceReplay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a replay says of a lasso, and what a step that breaks a refinement is explained by. */
final class LassoReplayTest {
  private static final String FLAG =
      """
      ---- MODULE Flag ----
      EXTENDS Integers
      VARIABLES n, flag
      vars == <<n, flag>>
      Init == n = 0 /\\ flag = FALSE
      Tick == n' = (n + 1) % 3 /\\ UNCHANGED flag
      Raise == n = 2 /\\ flag' = TRUE /\\ UNCHANGED n
      Free == Init /\\ [][Tick \\/ Raise]_vars
      Weak == Free /\\ WF_vars(Tick) /\\ WF_vars(Raise)
      Strong == Free /\\ WF_vars(Tick) /\\ SF_vars(Raise)
      Raised == <>flag
      ====
      """;

  private static final String COUNTER =
      """
      ---- MODULE Counter ----
      EXTENDS Integers
      VARIABLES count, mode
      Init == count = 0 /\\ mode = "up"
      Next == mode = "up" /\\ count' = count + 1 /\\ UNCHANGED mode
      Spec == Init /\\ [][Next]_<<count, mode>>
      ====
      """;

  private static final String PAIR =
      """
      ---- MODULE Pair ----
      EXTENDS Integers
      VARIABLES x, y
      Init == x = 0 /\\ y = 0
      Next == \\/ x < 3 /\\ x' = x + 1 /\\ y' = y
              \\/ x = 2 /\\ x' = 3 /\\ y' = 5
      Spec == Init /\\ [][Next]_<<x, y>>
      C == INSTANCE Counter WITH count <- x + y, mode <- IF x > 5 THEN "down" ELSE "up"
      Counts == C!Spec
      ====
      """;

  @TempDir Path temporary;

  private ModelRequest request(String name, String module, String specification, String property) throws IOException {
    Path file = Files.writeString(temporary.resolve(name + ".tla"), module);
    LoadOptions options =
        LoadOptions.builder()
            .config(new ConfigurationSource.None())
            .specification(specification)
            .properties(List.of(property))
            .checkDeadlock(Optional.of(false))
            .build();
    return new ModelRequest(file, options);
  }

  private RecordedTrace counterexample(ModelRequest request, Engine engine) {
    CheckResult result = new Heddle().check(new CheckRequest(request, engine, 1, Limits.NONE));
    return new TraceRecorder("test", temporary, Optional.empty()).record(result, Optional.empty()).orElseThrow();
  }

  private Replay.End replay(RecordedTrace trace, ModelRequest request) {
    LoadedModel model = new Heddle().load(request, Engine.EVALUATOR, _ -> {});
    return TraceReplay.run(model.system(), trace, "trace").end();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aLassoThatViolatesThePropertyIsReproduced(Engine engine) throws IOException {
    ModelRequest weak = request("Flag", FLAG, "Weak", "Raised");
    RecordedTrace lasso = counterexample(weak, engine);

    assertThat(lasso.loop()).hasValue(0);
    assertThat(lasso.length()).isEqualTo(3);
    assertThat(replay(lasso, weak)).isEqualTo(new Replay.End.Violated("Raised"));
  }

  @Test
  void aLassoIsNotReproducedWhereItIsNotFair() throws IOException {
    RecordedTrace around = counterexample(request("Flag", FLAG, "Weak", "Raised"), Engine.COMPILED);
    RecordedTrace still = counterexample(request("Flag", FLAG, "Free", "Raised"), Engine.COMPILED);

    ModelRequest strong = request("Flag", FLAG, "Strong", "Raised");
    assertThat(replay(around, strong)).isEqualTo(new Replay.End.Unfair("SF of Raise"));
    assertThat(replay(still, strong)).isEqualTo(new Replay.End.Unfair("WF of Tick"));
  }

  @Test
  void aLassoThatSatisfiesThePropertyIsNotReproduced() throws IOException {
    RecordedTrace lasso = counterexample(request("Flag", FLAG, "Weak", "Raised"), Engine.COMPILED);
    ModelRequest other = request("Flag", FLAG.replace("<>flag", "[]<>(n = 1)"), "Weak", "Raised");

    assertThat(replay(lasso, other)).isEqualTo(new Replay.End.NotViolated("Raised"));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aStepThatIsNoneOfTheAbstractSpecificationShowsItsVariablesOnBothSides(Engine engine) throws IOException {
    Files.writeString(temporary.resolve("Counter.tla"), COUNTER);
    ModelRequest request = request("Pair", PAIR, "Spec", "Counts");
    RecordedTrace trace = counterexample(request, engine);

    assertThat(trace.origin().finding().orElseThrow().message().lines())
        .containsExactly(
            "`count' = count + 1` (Counter.tla:5) is FALSE, where x = 2, y = 0",
            "C!count: 2 -> 8",
            "C!mode: \"up\", unchanged");
    assertThat(replay(trace, request)).isEqualTo(new Replay.End.Violated("Counts"));
  }
}
