package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heddle.diagnostic.Span;
import dev.heddle.trace.Dependencies;
import dev.heddle.trace.Dependencies.Race;
import dev.heddle.trace.Dependencies.Weight;
import dev.heddle.trace.ItfReader;
import dev.heddle.trace.ItfWriter;
import dev.heddle.trace.RecordedState;
import dev.heddle.trace.RecordedStep;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.TraceOrigin;
import dev.heddle.trace.ViolationKind;
import dev.heddle.transition.Accesses;
import dev.heddle.value.IntegerValue;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a violation depends on, in traces that are found by checking small models. */
final class DependenciesTest {
  @Test
  void aLostUpdateIsARaceOfALoadAStoreAndAStaleStore() {
    Dependencies dependencies = Dependencies.of(trace(Path.of("models/counter/Counter.tla")));
    assertThat(dependencies.races()).containsExactly(new Race("counter", 4, 5, 7));
    assertThat(dependencies.weights().get(4)).isEqualTo(Weight.RACE);
    assertThat(dependencies.weights().get(8)).isNotEqualTo(Weight.DATA);
  }

  @Test
  void stepsThatWriteNothingThatTheViolationReadsWeighNothing() {
    ImmutableList<RecordedState> states =
        ImmutableList.of(
            state("", "", 0, 0), state("a", "x", 1, 0), state("b", "y", 1, 1), state("a", "x", 2, 1));
    TraceOrigin.Finding finding =
        new TraceOrigin.Finding("violated", ViolationKind.INVARIANT, "Inv", "", ImmutableSet.of("x"));
    TraceOrigin origin =
        new TraceOrigin("", "", Optional.empty(), Optional.empty(), Optional.of(finding), Optional.empty());
    RecordedTrace trace = new RecordedTrace(origin, ImmutableList.of("x", "y"), states, OptionalInt.empty());
    assertThat(Dependencies.of(trace).weights())
        .containsExactly(Weight.NONE, Weight.DATA, Weight.NONE, Weight.DATA);
  }

  /** Returns a state to which a thread leads by a step that reads and writes one variable. */
  private static RecordedState state(String thread, String variable, int x, int y) {
    Optional<RecordedStep> step =
        Optional.of(new RecordedStep(thread, ImmutableMap.of(), thread, "", Span.NONE))
            .filter(_ -> !thread.isEmpty());
    Accesses accesses =
        thread.isEmpty() ? Accesses.UNKNOWN : new Accesses(ImmutableSet.of(variable), ImmutableSet.of(variable));
    return new RecordedState(step, ImmutableList.of(IntegerValue.of(x), IntegerValue.of(y)), accesses);
  }

  @Test
  void aFileHoldsWhatIsNeeded() {
    RecordedTrace trace = trace(Path.of("models/counter/Counter.tla"));
    RecordedTrace read = new ItfReader().parse(new ItfWriter().write(trace), "a.itf.json");
    assertThat(Dependencies.of(read)).isEqualTo(Dependencies.of(trace));
  }

  @Test
  void assignmentsThatChangeNothingAreWrites() {
    RecordedTrace trace = trace(Path.of("models/counter/Counter.tla"));
    assertThat(trace.states().get(7).accesses().writes()).contains("counter");
    assertThat(trace.states().get(7).values().getFirst()).isEqualTo(trace.states().get(6).values().getFirst());
  }

  @Test
  void readsAreOfTheEntriesThatAreRead() {
    RecordedTrace trace = trace(Path.of("models/counter/Counter.tla"));
    assertThat(trace.states().get(5).accesses().reads()).containsExactly("pc[t1]", "old[t1]");
  }

  private static RecordedTrace trace(Path model) {
    CheckResult result = new Heddle().check(CheckRequest.of(model));
    return new TraceRecorder("heddle", Path.of(""), Optional.empty()).record(result, Optional.empty()).orElseThrow();
  }
}
