package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.checker.Limits;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.PropertyChoice;
import dev.heddle.trace.Trace;
import dev.heddle.trace.TraceState;
import dev.heddle.transition.Action;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
    assertThat(reasons).containsExactly("there are more than 5 states up to its end");
  }

  @Test
  void whyACounterexampleIsKeptIsToldOnce() {
    assertThat(reason(LoadOptions.builder().stateConstraints(List.of("counter < 9"))))
        .containsExactly("the model has constraints");
    assertThat(reason(onlyProperty("<>(counter = 7)"))).containsExactly("the counterexample ends in a cycle");
    assertThat(reason(onlyProperty("[][counter' = counter]_counter")))
        .containsExactly("the property is not one of a single state");
    assertThat(reason(LoadOptions.builder())).isEmpty();
  }

  private static LoadOptions.Builder onlyProperty(String formula) {
    return LoadOptions.builder().properties(List.of(formula)).propertyChoice(PropertyChoice.REPLACE);
  }

  private static List<String> reason(LoadOptions.Builder options) {
    ModelRequest model = new ModelRequest(COUNTER, options.build());
    List<String> told = new ArrayList<>();
    new Heddle()
        .check(new CheckRequest(model, Engine.EVALUATOR, 1, Limits.NONE))
        .withFewestSwitches(ALL, told::add);
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
