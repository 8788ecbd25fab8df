package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.heddle.checker.Limits;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.PropertyChoice;
import dev.heddle.suite.SuiteReader;
import dev.heddle.trace.Trace;
import dev.heddle.trace.TraceState;
import dev.heddle.transition.Action;
import dev.heddle.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counterexamples with the fewest context switches. */
final class FewestSwitchesTest {
  private static final int ALL = 1_000;
  private static final Path COUNTER = Path.of("models/counter/Counter.tla");

  private final CheckResult found = new Heddle().check(CheckRequest.of(COUNTER));
  private final List<String> reasons = new ArrayList<>();

  @Test
  void aLostUpdateNeedsTwoSwitches() {
    Trace shortest = found.counterexample().orElseThrow().trace();
    Trace fewest = found.withFewestSwitches(ALL, reasons::add).counterexample().orElseThrow().trace();
    assertThat(switches(shortest)).isEqualTo(3);
    assertThat(switches(fewest)).isEqualTo(2);
    assertThat(fewest.length()).isEqualTo(shortest.length());
  }

  @Test
  void theEndViolatesTheSameInvariant() {
    CheckResult fewest = found.withFewestSwitches(ALL, reasons::add);
    assertThat(fewest.property()).isEqualTo(found.property());
    assertThat(
            fewest.model().system().explain(
                fewest.model().system().invariants().getFirst(),
                fewest.counterexample().orElseThrow().trace().last().values()))
        .isPresent();
  }

  @Test
  void aModelWithMoreStatesThanTheLimitKeepsItsCounterexample() {
    assertThat(found.withFewestSwitches(5, reasons::add)).isEqualTo(found);
    assertThat(reasons).containsExactly("there are more than 5 states");
  }

  @Test
  void aCycleKeepsItsCounterexampleAndSaysSo() {
    assertThat(reason(onlyProperty("<>(counter = 7)"))).containsExactly("the counterexample ends in a cycle");
    assertThat(reason(LoadOptions.builder())).isEmpty();
  }

  @Test
  void theStepThatBreaksAnActionPropertyIsReachedWithTheFewestSwitches() {
    String storing = "\\E t \\in Threads : pc[t] = \"store\" /\\ pc'[t] # \"store\"";
    Trace trace = fewest(request(onlyProperty("[][(" + storing + ") => counter' > counter]_pc")));
    assertThat(switches(trace)).isEqualTo(2);
    List<Value> steps = trace.states().stream().map(state -> state.values().getFirst()).toList();
    assertThat(steps.get(steps.size() - 1)).isEqualTo(steps.get(steps.size() - 2));
  }

  @Test
  void stepsOfOneThreadAreKeptWithoutASearch() {
    LoadOptions.Builder options =
        LoadOptions.builder().invariants(List.of("counter < 1")).propertyChoice(PropertyChoice.REPLACE);
    CheckResult alone = new Heddle().check(request(options));
    assertThat(alone.withFewestSwitches(0, reasons::add)).isEqualTo(alone);
    assertThat(reasons).isEmpty();
  }

  @Test
  void aConstraintHoldsInEveryStateBeforeTheLast() {
    String apart = "~\\E t, u \\in Threads : pc[t] = \"Done\" /\\ pc[u] = \"store\"";
    assertThat(switches(fewest(request(LoadOptions.builder().stateConstraints(List.of(apart)))))).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "models/locks/mcs, deadlock--no-wait, 2", "models/locks/peterson, exclusion--no-turn, 1",
    "models/locks/ticket, exclusion--load-store, 2", "models/thp, lookup-in-split-window--v3.0, 1"
  })
  void bothEnginesAndAnyNumberOfWorkersGiveTheSameTrace(String suite, String name, int switches) {
    CheckRequest request = cell(suite, name);
    Trace compiled = fewest(request);
    Trace evaluated = fewest(new CheckRequest(request.model(), Engine.EVALUATOR, 3, Limits.NONE));
    assertThat(evaluated.states()).isEqualTo(compiled.states());
    assertThat(switches(compiled)).isEqualTo(switches);
  }

  private static LoadOptions.Builder onlyProperty(String formula) {
    return LoadOptions.builder().properties(List.of(formula)).propertyChoice(PropertyChoice.REPLACE);
  }

  private static CheckRequest request(LoadOptions.Builder options) {
    return new CheckRequest(new ModelRequest(COUNTER, options.build()), Engine.EVALUATOR, 1, Limits.NONE);
  }

  private static CheckRequest cell(String suite, String name) {
    return SuiteReader.read(Path.of(suite, "suite.json")).cells().stream()
        .filter(cell -> cell.name().equals(name))
        .map(cell -> CheckRequest.of(cell.request()))
        .findFirst()
        .orElseThrow();
  }

  private static Trace fewest(CheckRequest request) {
    CheckResult result = new Heddle().check(request);
    return Minimize.SWITCHES.apply(result, reason -> fail(reason)).counterexample().orElseThrow().trace();
  }

  private static List<String> reason(LoadOptions.Builder options) {
    List<String> told = new ArrayList<>();
    new Heddle().check(request(options)).withFewestSwitches(ALL, told::add);
    return told;
  }

  private static int switches(Trace trace) {
    List<String> threads =
        trace.states().stream().flatMap(state -> thread(state).stream()).toList();
    return (int) IntStream.range(1, threads.size()).filter(i -> !threads.get(i).equals(threads.get(i - 1))).count();
  }

  private static Optional<String> thread(TraceState state) {
    return state.action().flatMap(Action::process).map(Object::toString);
  }
}
