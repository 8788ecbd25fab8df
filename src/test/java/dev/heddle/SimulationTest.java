package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.checker.Counts;
import dev.heddle.checker.Limits;
import dev.heddle.checker.Outcome;
import dev.heddle.checker.Strategy;
import dev.heddle.checker.Strategy.Guidance;
import dev.heddle.frontend.ConfigurationSource;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.suite.Cell;
import dev.heddle.suite.SuiteFiles;
import dev.heddle.suite.SuiteReader;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.Replay;
import dev.heddle.trace.Trace;
import dev.heddle.trace.TraceReplay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulations of models, on both engines. */
final class SimulationTest {
  private static final Path COUNTER = Path.of("models/counter/Counter.tla");
  private static final Heddle HEDDLE = new Heddle();

  /** What a simulation found, but for the time that it took. */
  private record Finding(Verdict verdict, Optional<String> property, Counts counts, Optional<Trace> trace) {}

  private static Strategy.RandomWalks walks(long runs, Guidance guidance) {
    return new Strategy.RandomWalks(3, 60, OptionalLong.of(runs), Optional.empty(), guidance);
  }

  private static CheckResult simulate(ModelRequest model, Engine engine, int workers, Guidance guidance) {
    return HEDDLE.check(new CheckRequest(model, engine, workers, Limits.NONE, walks(40, guidance)));
  }

  private static Finding finding(CheckResult result) {
    return new Finding(
        result.verdict(), result.property(), result.counts(), result.counterexample().map(found -> found.trace()));
  }

  static Stream<Cell> cells() {
    return SuiteFiles.find(List.of(Path.of("models"))).stream()
        .flatMap(suite -> SuiteReader.read(suite).cells().stream().limit(4));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void theSameSeedFindsTheSameOnBothEnginesAndAnyNumberOfWorkers(Cell cell) {
    for (Guidance guidance : Guidance.values()) {
      Map<Engine, Finding> found = new EnumMap<>(Engine.class);
      for (Engine engine : Engine.values()) {
        found.put(engine, finding(simulate(cell.request(), engine, 1, guidance)));
      }
      assertThat(found.get(Engine.COMPILED)).as("%s", guidance).isEqualTo(found.get(Engine.EVALUATOR));
      assertThat(finding(simulate(cell.request(), Engine.COMPILED, 3, guidance))).isEqualTo(found.get(Engine.COMPILED));
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void theTraceOfASimulationReplays(Engine engine) {
    CheckResult result = simulate(ModelRequest.of(COUNTER), engine, 2, Guidance.NONE);
    assertThat(result.verdict()).isEqualTo(Verdict.VIOLATED);
    RecordedTrace trace = new TraceRecorder("heddle", Path.of(""), Optional.empty()).record(result, Optional.empty())
        .orElseThrow();
    Replay replay = TraceReplay.run(result.model().system(), trace, "a trace");
    assertThat(replay.end()).isEqualTo(new Replay.End.Violated("NoLostUpdate"));
  }

  @Test
  void aSimulationThatFindsNothingDoesNotHold() {
    ModelRequest locked =
        new ModelRequest(
            COUNTER, LoadOptions.builder().constants(Map.of("Locked", "TRUE")).build());
    CheckResult result = simulate(locked, Engine.COMPILED, 1, Guidance.NONE);
    assertThat(result.verdict()).isEqualTo(Verdict.SIMULATED);
    assertThat(((Outcome.Simulated) result.outcome()).behaviors().count()).isEqualTo(40);
  }

  /** A line of a {@code .verdicts} file of the liveness tests: a specification, a property, and what TLC says. */
  private record Expected(ModelRequest model, String verdict) {
    static Stream<Expected> in(Path verdicts) {
      try {
        return Files.readAllLines(verdicts).stream().map(line -> line.split(" ")).map(words -> of(verdicts, words));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Expected of(Path verdicts, String[] words) {
      LoadOptions options =
          LoadOptions.builder()
              .config(new ConfigurationSource.None())
              .specification(words[0])
              .properties(List.of(words[1]))
              .checkDeadlock(Optional.of(false))
              .build();
      return new Expected(
          new ModelRequest(Path.of(verdicts.toString().replace(".verdicts", ".tla")), options), words[2]);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Machine", "Operators", "Refinement"})
  void aLassoIsFoundOnlyWhereThePropertyIsViolated(String module) {
    List<Expected> cases =
        Expected.in(Path.of("src/test/resources/liveness", module + ".verdicts"))
            .filter(expected -> !expected.verdict().equals("error"))
            .toList();
    long found = 0;
    for (Expected expected : cases) {
      Verdict verdict = simulate(expected.model(), Engine.COMPILED, 1, Guidance.NONE).verdict();
      assertThat(verdict.word()).as("%s", expected).isIn("simulated", expected.verdict());
      found += verdict == Verdict.VIOLATED ? 1 : 0;
    }
    assertThat(found).isPositive();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void theLevelBoundsABehavior(Engine engine, @TempDir Path directory) throws IOException {
    Path module = Files.writeString(
        directory.resolve("Level.tla"),
        """
        ---- MODULE Level ----
        EXTENDS Naturals, TLC
        VARIABLE x
        Init == x = 0
        Next == x' = x + 1
        Low == x <= TLCGet("level")
        Bound == TLCGet("level") < 9 /\\ TLCGet("config").mode = "simulate"
        ====
        """);
    Files.writeString(directory.resolve("Level.cfg"), "INIT Init NEXT Next INVARIANT Low CONSTRAINT Bound\n");
    CheckResult result = simulate(ModelRequest.of(module), engine, 2, Guidance.NONE);
    assertThat(result.verdict()).isEqualTo(Verdict.SIMULATED);
    assertThat(result.counts().depth()).isEqualTo(9);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aTraceWithRandomElementsIsTakenAgain(Engine engine, @TempDir Path directory) throws IOException {
    Path module = Files.writeString(
        directory.resolve("Dice.tla"),
        """
        ---- MODULE Dice ----
        EXTENDS Naturals, TLC
        VARIABLES sum, last
        Init == sum = 0 /\\ last = [p \\in 1..3 |-> 0]
        Next == \\E p \\in 1..3 : LET die == RandomElement(1..6) IN
                sum' = sum + die /\\ last' = [last EXCEPT ![p] = die]
        Small == sum < 20
        ====
        """);
    Files.writeString(directory.resolve("Dice.cfg"), "INIT Init NEXT Next INVARIANT Small\n");
    for (int workers = 1; workers <= 2; workers++) {
      CheckResult explored =
          HEDDLE.check(new CheckRequest(ModelRequest.of(module), engine, workers, Limits.NONE));
      assertThat(explored.verdict()).isEqualTo(Verdict.VIOLATED);
      RecordedTrace trace =
          new TraceRecorder("test", directory, Optional.empty()).record(explored, Optional.empty()).orElseThrow();
      assertThat(TraceReplay.run(explored.model().system(), trace, "a trace").isReproduced()).isTrue();
    }
    assertThat(simulate(ModelRequest.of(module), engine, 2, Guidance.NONE).verdict()).isEqualTo(Verdict.VIOLATED);
  }
}
