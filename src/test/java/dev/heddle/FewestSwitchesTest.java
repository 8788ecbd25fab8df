package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.trace.Trace;
import dev.heddle.trace.TraceState;
import dev.heddle.transition.Action;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Counterexamples with the fewest context switches. */
final class FewestSwitchesTest {
  private static final int ALL = 1_000;

  private final CheckResult found =
      new Heddle().check(CheckRequest.of(Path.of("models/counter/Counter.tla")));

  @Test
  void aLostUpdateNeedsTwoSwitches() {
    Trace shortest = found.counterexample().orElseThrow().trace();
    Trace fewest = found.withFewestSwitches(ALL).counterexample().orElseThrow().trace();
    assertThat(switches(shortest)).isEqualTo(3);
    assertThat(switches(fewest)).isEqualTo(2);
    assertThat(fewest.length()).isEqualTo(shortest.length());
  }

  @Test
  void theEndViolatesTheSameInvariant() {
    CheckResult fewest = found.withFewestSwitches(ALL);
    assertThat(fewest.property()).isEqualTo(found.property());
    assertThat(
            fewest.model().system().explain(
                fewest.model().system().invariants().getFirst(),
                fewest.counterexample().orElseThrow().trace().last().values()))
        .isPresent();
  }

  @Test
  void aModelWithMoreStatesThanTheLimitKeepsItsCounterexample() {
    assertThat(found.withFewestSwitches(5)).isEqualTo(found);
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
