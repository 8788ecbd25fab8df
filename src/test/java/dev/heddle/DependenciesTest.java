package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heddle.diagnostic.Span;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.trace.Dependencies;
import dev.heddle.trace.Dependencies.Interruption;
import dev.heddle.trace.Dependencies.StaleRead;
import dev.heddle.trace.Dependencies.Weight;
import dev.heddle.trace.ItfReader;
import dev.heddle.trace.ItfWriter;
import dev.heddle.trace.RaceText;
import dev.heddle.trace.RecordedState;
import dev.heddle.trace.RecordedStep;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.TraceOrigin;
import dev.heddle.trace.ViolationKind;
import dev.heddle.transition.Accesses;
import dev.heddle.value.IntegerValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a violation depends on, in traces that are found by checking small models. */
final class DependenciesTest {
  @TempDir Path directory;

  @Test
  void aLostUpdateIsARaceOfALoadAStoreAndAStaleStore() {
    Dependencies dependencies = Dependencies.of(trace(Path.of("models/counter/Counter.tla")));
    assertThat(dependencies.races()).containsExactly(new StaleRead("counter", 4, 5, 7));
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

  @Test
  void aThreadIsHalfwayWhereAnotherSeesOneOfItsWritesAndItReadsWhatThatOneChanges() {
    RecordedTrace trace = new ItfReader().read(Path.of("traces/thp/direct-io-vs-split--v3.0.itf.json"));
    assertThat(Dependencies.of(trace).races())
        .containsExactly(new Interruption("_count[1]", 6, 20, "PG_tail[1]", 23, 42));
    assertThat(RaceText.lines(trace, Dependencies.of(trace)).getFirst())
        .isEqualTo("\"direct-io\" is halfway: it writes _count[1] in step 6, \"splitter\" reads it in step 20"
            + " and writes PG_tail[1] in step 23, which \"direct-io\" reads in step 42");
  }

  @Test
  void theStepThatFailsTakesPartInARace() {
    RecordedTrace trace = new ItfReader().read(Path.of("traces/thp/unmap-vs-split-vs-gup-fast--v3.0.itf.json"));
    assertThat(Dependencies.of(trace).races()).containsExactly(new StaleRead("pmd", 2, 11, 22));
    assertThat(RaceText.lines(trace, Dependencies.of(trace)))
        .anyMatch(line -> line.endsWith("goes on with what it read in step 22, which fails"))
        .anyMatch(line -> line.contains("PG_tail[1] in step 22, which fails, as \"splitter\" wrote it in step 21"));
  }

  @Test
  void withoutARaceTheLastMeetingOfTwoThreadsIsMarked() {
    RecordedTrace trace = new ItfReader().read(Path.of("traces/thp/lookup-vs-gup--v3.0.itf.json"));
    Dependencies dependencies = Dependencies.of(trace);
    assertThat(dependencies.races()).isEmpty();
    assertThat(IntStream.range(0, trace.length()).filter(i -> dependencies.weights().get(i) == Weight.RACE))
        .containsExactly(3, 5);
  }

  @Test
  void ofALassoTheStemIsSliced() throws IOException {
    Path module = directory.resolve("Waits.tla");
    Files.writeString(module, """
        ---- MODULE Waits ----
        EXTENDS Integers
        VARIABLES open, noise, turn
        vars == <<open, noise, turn>>
        Init == open = FALSE /\\ noise = 0 /\\ turn = 0
        Shout == noise = 0 /\\ noise' = 1 /\\ UNCHANGED <<open, turn>>
        Open == noise = 1 /\\ ~open /\\ open' = TRUE /\\ UNCHANGED <<noise, turn>>
        Turn == open /\\ turn' = 1 - turn /\\ UNCHANGED <<open, noise>>
        Hush == open /\\ noise = 1 /\\ turn = 0 /\\ noise' = 2 /\\ UNCHANGED <<open, turn>>
        Next == Shout \\/ Open \\/ Turn \\/ Hush
        Spec == Init /\\ [][Next]_vars /\\ WF_vars(Next) /\\ SF_vars(Hush)
        Settles == <>[](turn = 0)
        ====
        """);
    LoadOptions options = LoadOptions.builder().specification("Spec").properties(List.of("Settles")).build();
    CheckResult result = new Heddle().check(CheckRequest.of(new ModelRequest(module, options)));
    RecordedTrace trace =
        new TraceRecorder("heddle", Path.of(""), Optional.empty()).record(result, Optional.empty()).orElseThrow();
    assertThat(trace.loop()).isPresent();
    Dependencies dependencies = Dependencies.of(trace);
    assertThat(dependencies.isKnown()).isTrue();
    assertThat(trace.states()).anyMatch(state -> state.step().filter(step -> step.action().equals("Hush")).isPresent());
    for (int i = 1; i < trace.length(); i++) {
      boolean isHush = trace.states().get(i).step().orElseThrow().action().equals("Hush");
      assertThat(dependencies.weights().get(i) == Weight.NONE).isEqualTo(isHush);
    }
  }

  @Test
  void aStepReadsWhatAnOperatorReadsThatItHandsOn() throws IOException {
    Path module = directory.resolve("Queue.tla");
    Files.writeString(module, """
        ---- MODULE Queue ----
        EXTENDS Integers, Sequences
        VARIABLES queue, asleep, unread
        vars == <<queue, asleep, unread>>
        Init == queue = <<1, 2>> /\\ asleep = [t \\in 1..2 |-> t = 1] /\\ unread = 0
        Wake == queue' = SelectSeq(queue, LAMBDA t : ~asleep[t]) /\\ UNCHANGED <<asleep, unread>>
        Spec == Init /\\ [][Wake]_vars
        Full == Len(queue) = 2
        ====
        """);
    LoadOptions options = LoadOptions.builder().specification("Spec").invariants(List.of("Full")).build();
    CheckResult result = new Heddle().check(CheckRequest.of(new ModelRequest(module, options)));
    RecordedTrace trace =
        new TraceRecorder("heddle", Path.of(""), Optional.empty()).record(result, Optional.empty()).orElseThrow();
    assertThat(trace.states().get(1).accesses().reads()).containsExactlyInAnyOrder("queue", "asleep");
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
