package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.heddle.checker.Counts;
import dev.heddle.checker.Limits;
import dev.heddle.checker.Profiling;
import dev.heddle.checker.Strategy;
import dev.heddle.frontend.ConfigurationSource;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.Replay;
import dev.heddle.trace.TraceReplay;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.StringValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas that ask how a state was reached, and what the specification consists of. */
final class HistoryTest {
  private static final Path MODEL = Path.of("src/test/resources/registers/History.tla");
  private static final Counts ALL = new Counts(29, 15, 5);

  private static LoadOptions.Builder options() {
    return LoadOptions.builder().init("Init").next("Next").checkDeadlock(Optional.of(false));
  }

  private static CheckResult check(LoadOptions.Builder options, Engine engine, int workers) {
    ModelRequest model = new ModelRequest(MODEL, options.build());
    return new Heddle().check(new CheckRequest(model, engine, workers, Limits.NONE));
  }

  private static CheckResult check(LoadOptions.Builder options) {
    return check(options, Engine.COMPILED, 2);
  }

  private static CheckResult simulate(LoadOptions.Builder options) {
    Strategy.RandomWalks walks =
        new Strategy.RandomWalks(3, 20, OptionalLong.of(20), Optional.empty(), Strategy.Guidance.NONE);
    ModelRequest model = new ModelRequest(MODEL, options.build());
    return new Heddle().check(new CheckRequest(model, Engine.COMPILED, 2, Limits.NONE, walks));
  }

  private static RecordedTrace trace(CheckResult result) {
    return new TraceRecorder("test", Path.of("."), Optional.empty()).record(result, Optional.empty()).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void theTraceOfAStateIsAShortestWayToIt(Engine engine) {
    CheckResult result =
        check(options().invariants(List.of("LastIsTheState", "NoneTwice", "Shortest", "ByAnAction")), engine, 4);
    assertThat(result.verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(result.counts()).isEqualTo(ALL);
  }

  @Test
  void aProfileChangesNothing() {
    LoadOptions options = options().invariants(List.of("LastIsTheState", "NoneTwice")).build();
    ModelRequest model = new ModelRequest(MODEL, options);
    Strategy profiled = new Strategy.Exhaustive(Profiling.ON);
    CheckResult result = new Heddle().check(new CheckRequest(model, Engine.COMPILED, 2, Limits.NONE, profiled));
    assertThat(result.counts()).isEqualTo(ALL);
  }

  @Test
  void aViolatedInvariantOfTheTraceIsReplayed() {
    CheckResult result = check(options().invariants(List.of("Short")));
    assertThat(result.property()).contains("Short");
    assertThat(trace(result).length()).isEqualTo(5);
    assertThat(TraceReplay.run(result.model().system(), trace(result), "trace").end())
        .isEqualTo(new Replay.End.Violated("Short"));
  }

  @Test
  void aStateConstraintKnowsTheActionThatLedToTheState() {
    assertThat(check(options().stateConstraints(List.of("Entered"))).counts()).isEqualTo(new Counts(12, 5, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Enters", "Enters /\\ Len(Trace) < 10"})
  void anActionConstraintKnowsTheActionOfTheStep(String constraint) {
    LoadOptions.Builder options = options().actionConstraints(List.of(constraint));
    assertThat(check(options).counts()).isEqualTo(new Counts(12, 5, 3));
  }

  @Test
  void anActionPropertyKnowsTheActionsBeforeAndOfTheStep() {
    CheckResult result = check(options().properties(List.of("Steps")));
    assertThat(trace(result).states().stream().flatMap(state -> state.step().stream()).map(step -> step.action()))
        .containsExactly("Other", "Up");
  }

  @Test
  void anAliasKnowsTheTraceThatItIsShownIn() {
    ConfigurationSource shownInstead = new ConfigurationSource.File(MODEL.resolveSibling("HistoryShown.cfg"));
    ModelRequest model = new ModelRequest(MODEL, LoadOptions.builder().config(shownInstead).build());
    RecordedTrace shown = trace(new Heddle().check(CheckRequest.of(model))).asShown();
    assertThat(shown.variables()).containsExactly("by", "length", "level", "next", "with");
    assertThat(shown.states().get(1).values().subList(0, 4))
        .isEqualTo(
            ImmutableList.of(
                new StringValue("Up"), IntegerValue.of(2), IntegerValue.of(2), new StringValue("Up")));
    assertThat(shown.last().values().get(1)).isEqualTo(IntegerValue.of(5));
  }

  @Test
  void aTraceUnderSymmetryAndViewIsABehavior(@TempDir Path directory) throws IOException {
    Path module =
        Files.writeString(
            directory.resolve("Grow.tla"),
            """
            ---- MODULE Grow ----
            EXTENDS Naturals, Sequences, FiniteSets, TLC, TLCExt
            CONSTANT Ps
            VARIABLES s, n
            Init == s = {} /\\ n = 0
            Next == \\E p \\in Ps \\ s : s' = s \\cup {p} /\\ n' \\in 0..1
            IsBehavior == \\A i \\in 2..Len(Trace) : \\E p \\in Ps : Trace[i].s = Trace[i - 1].s \\cup {p}
            Whole == IsBehavior /\\ Trace[1].s = {} /\\ Len(Trace) = Cardinality(s) + 1 /\\ Trace[Len(Trace)].s = s
            ByNext == s # {} => TLCGet("action").name = "Next"
            Symmetry == Permutations(Ps)
            Seen == <<s>>
            ====
            """);
    for (String reduction : List.of("SYMMETRY Symmetry", "VIEW Seen", "SYMMETRY Symmetry VIEW Seen")) {
      Files.writeString(
          directory.resolve("Grow.cfg"),
          "INIT Init NEXT Next CHECK_DEADLOCK FALSE INVARIANTS Whole ByNext CONSTANT Ps = {a, b, c} " + reduction);
      assertThat(new Heddle().check(CheckRequest.of(module)).verdict()).as(reduction).isEqualTo(Verdict.HOLDS);
    }
  }

  @Test
  void theTraceOfASimulationNamesTheActions() {
    CheckResult result = simulate(options().invariants(List.of("Named")));
    assertThat(result.property()).contains("Named");
    assertThat(trace(result).last().step().orElseThrow().action()).isEqualTo("Other");
    assertThat(trace(result).states().stream().flatMap(state -> state.step().stream()).map(step -> step.action()))
        .containsOnlyOnce("Other");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aPostconditionKnowsThePartsOfTheSpecificationAndTheRegisters(Engine engine) {
    LoadOptions.Builder options =
        options().invariants(List.of("Counted")).postconditions(List.of("Parts", "All"));
    CheckResult result = check(options, engine, 4);
    assertThat(result.verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(result.counts()).isEqualTo(ALL);
  }
}
