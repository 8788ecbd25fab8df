package dev.heddle.browse;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heddle.diagnostic.Span;
import dev.heddle.trace.ItfReader;
import dev.heddle.trace.RecordedState;
import dev.heddle.trace.RecordedStep;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.TraceOrigin;
import dev.heddle.trace.ViolationKind;
import dev.heddle.transition.Accesses;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.ModelValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripted keys, and what a screen of a certain size then shows. */
final class BrowserTest {
  private static final String SOURCE = "lock: await ~held; held := TRUE;";

  @Test
  void aBrowserBeginsAtTheLastStep() {
    assertThat(screen(80, 24, "")).anyMatch(line -> line.startsWith("Step 4  b p.write"));
  }

  @ParameterizedTest
  @CsvSource({
    "g, State 0", "g j, Step 1", "g j j k, Step 1", "3 G, Step 3", "g t, Step 1", "g j t, Step 3", "g j s, Step 2",
    "G S, Step 3", "g 2 j, Step 2", "g down right, Step 2", "g pagedown, Step 4", "4 G pageup, State 0",
  })
  void keysGoToSteps(String keys, String shown) {
    assertThat(screen(80, 24, keys)).anyMatch(line -> line.startsWith(shown + " ") || line.startsWith(shown + ","));
  }

  @Test
  void aChangeShowsFromAndTo() {
    assertThat(screen(80, 24, "g j")).anyMatch(line -> line.contains("x  0 → 1"));
  }

  @Test
  void theNextChangeOfAVariableIsFound() {
    assertThat(screen(80, 24, "g v y enter")).anyMatch(line -> line.startsWith("Step 2 "));
    assertThat(screen(80, 24, "g v y enter ]").getLast()).contains("`y` does not change there");
  }

  @Test
  void theStepsOfARaceAreFound() {
    RecordedTrace raced = new ItfReader().read(Path.of("traces/locks/ticket/exclusion--load-store.itf.json"));
    BrowserState first = BrowserState.of(raced, BrowserTest::source).press("g").press("r");
    assertThat(text(first.draw(200, 60))).anyMatch(line -> line.startsWith("> ") && line.contains("!"));
    assertThat(first.press("r").press("R").step()).isEqualTo(first.step());
    assertThat(screen(80, 24, "r").getLast()).contains("no later step is marked !");
    assertThat(screen(80, 24, "").getLast()).contains("?:help q:quit");
  }

  @Test
  void whatThreadsDoToEachOtherIsSeenBesideTheStepOnASmallScreen() {
    RecordedTrace raced = new ItfReader().read(Path.of("traces/thp/direct-io-vs-split--v3.0.itf.json"));
    BrowserState last = BrowserState.of(raced, BrowserTest::source);
    assertThat(String.join("\n", text(last.draw(80, 24))))
        .contains("! \"direct-io\" is halfway: it writes _count[1] in step 6", "Why", "more lines: J");
  }

  @Test
  void linesThatDoNotFitAreCountedAndReached() {
    assertThat(screen(80, 14, "")).anyMatch(line -> line.matches("··· \\d+ more lines: J *"));
    assertThat(screen(80, 14, "J J J J J J J")).noneMatch(line -> line.contains("more lines"))
        .anyMatch(line -> line.contains("y = 1"));
  }

  @Test
  void theStepThatFailsStandsBehindTheLast() {
    RecordedTrace failed = new ItfReader().read(Path.of("traces/thp/unmap-vs-split-vs-gup-fast--v3.0.itf.json"));
    assertThat(text(BrowserState.of(failed, BrowserTest::source).draw(80, 24)))
        .anyMatch(line -> line.matches(" +22 .*!get_user_pages_fast.guf_huge +fails *"))
        .anyMatch(line -> line.startsWith("! \"gup-fast\" reads PG_tail[1] in step 22, which fails"));
  }

  @Test
  void searchGoesToTheNextMatchAndBack() {
    assertThat(screen(80, 24, "g / r e a d enter")).anyMatch(line -> line.startsWith("Step 3 "));
    assertThat(screen(80, 24, "g / w r i t e enter n N")).anyMatch(line -> line.startsWith("Step 1 "));
    assertThat(screen(80, 24, "/ z z enter").getLast()).contains("`zz` is not found");
    assertThat(screen(80, 24, "/ z z").getLast()).contains("/zz_");
  }

  @Test
  void stepsThatDoNotMatterFold() {
    assertThat(screen(80, 24, "G f")).anyMatch(line -> line.contains("··· 1 step"))
        .noneMatch(line -> line.startsWith("    2 "));
    assertThat(screen(80, 24, "G f f")).anyMatch(line -> line.startsWith("    2 "));
  }

  @Test
  void foldingSaysWhereItIsNotRecordedWhatMatters() {
    RecordedTrace finite = unexplained(trace(OptionalInt.empty()));
    List<String> before = text(BrowserState.of(finite, BrowserTest::source).draw(80, 24));
    List<String> after = text(BrowserState.of(finite, BrowserTest::source).press("f").draw(80, 24));
    assertThat(after.getLast()).contains("what the violation depends on is not recorded");
    assertThat(after.subList(0, 23)).isEqualTo(before.subList(0, 23));
  }

  /** Returns a trace without what its violation rests on. */
  private static RecordedTrace unexplained(RecordedTrace trace) {
    TraceOrigin.Finding finding = new TraceOrigin.Finding("violated", ViolationKind.LIVENESS_PROPERTY, "Live", "");
    TraceOrigin origin =
        new TraceOrigin("", "M", Optional.empty(), Optional.empty(), Optional.of(finding), Optional.empty());
    return new RecordedTrace(origin, trace.variables(), trace.states(), trace.loop());
  }

  @Test
  void unchangedVariablesFold() {
    assertThat(screen(80, 24, "3 G tab")).anyMatch(line -> line.contains("  y = 1"));
    assertThat(screen(80, 24, "4 G tab u"))
        .anyMatch(line -> line.contains("* x = 2"))
        .noneMatch(line -> line.contains("y = "));
  }

  @Test
  void theSourceMarksTheLineOfTheStep() {
    assertThat(screen(80, 24, "g j tab tab")).anyMatch(line -> line.startsWith(">    1 " + SOURCE));
  }

  @Test
  void thePropertyTellsWhichPartIsFalse() {
    assertThat(screen(80, 24, "tab tab tab")).anyMatch(line -> line.contains("`x = 1` is FALSE"));
  }

  @Test
  void aLassoShowsItsCycle() {
    BrowserState state = BrowserState.of(trace(OptionalInt.of(2)), BrowserTest::source);
    assertThat(text(state.draw(80, 24))).anyMatch(line -> line.contains("back to state 2"));
    assertThat(text(state.press("l").draw(80, 24))).anyMatch(line -> line.startsWith("Step 2 "));
  }

  @Test
  void helpListsKeysAndAnyKeyGoesBack() {
    assertThat(screen(80, 24, "?")).anyMatch(line -> line.contains("context switch"));
    assertThat(screen(80, 24, "? x")).anyMatch(line -> line.startsWith("Step 4 "));
  }

  @Test
  void qEnds() {
    assertThat(BrowserState.of(trace(OptionalInt.empty()), BrowserTest::source).press("q").isEnded()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "200, 60", "40, 10", "20, 6", "110, 24"})
  void everyLineIsAsWideAsTheScreen(int width, int height) {
    for (String keys : List.of("", "g", "tab", "?", "f", "/ x", "z")) {
      List<String> lines = screen(width, height, keys);
      assertThat(lines).hasSize(height).allMatch(line -> line.length() == width);
    }
  }

  @Test
  void controlCharactersOfATraceReachNoTerminal() {
    RecordedTrace hostile = trace("\u001b[31m\u202e", OptionalInt.empty());
    assertThat(String.join("", text(BrowserState.of(hostile, BrowserTest::source).draw(120, 30))))
        .doesNotContain("\u001b", "\u202e").contains("\\u001b[31m\\u202e");
  }

  @Test
  void aListOpensATraceAndComesBack() {
    TraceList list =
        TraceList.of(
            ImmutableList.of(entry("one", trace(OptionalInt.empty())), entry("two", trace(OptionalInt.of(0)))));
    assertThat(text(list.draw(80, 24)).get(1)).contains("one", "violated", "Inv", "4 steps");
    TraceList opened = list.press("j").press("enter");
    assertThat(text(opened.draw(80, 24))).anyMatch(line -> line.contains("back to state 0"));
    assertThat(text(opened.press("q").draw(80, 24)).getFirst()).contains("2 traces");
    assertThat(opened.press("q").press("q").isEnded()).isTrue();
  }

  @Test
  void aNarrowListCutsNamesAndKeepsVariantAndLength() {
    RecordedTrace raced = new ItfReader().read(Path.of("traces/thp/direct-io-vs-split-vs-unmap--v3.0.itf.json"));
    TraceList list =
        TraceList.of(ImmutableList.of(entry("direct-io-vs-split-vs-unmap-and-a-long-name--v3.0", raced)));
    assertThat(text(list.draw(60, 10)).get(1)).contains("…", "violated", "NoFreeWhileUsed", "v3.0", "27 steps");
    assertThat(list.rows().getFirst()).contains("direct-io-vs-split-vs-unmap-and-a-long-name--v3.0");
  }

  @Test
  void aDeadlockIsNamedOnce() {
    RecordedTrace stuck = new ItfReader().read(Path.of("traces/locks/mcs/deadlock--no-wait.itf.json"));
    assertThat(text(BrowserState.of(stuck, BrowserTest::source).draw(80, 24)).getFirst())
        .startsWith(" deadlock, 14 steps");
  }

  private static TraceList.Entry entry(String name, RecordedTrace trace) {
    return TraceList.Entry.of(name, trace, () -> BrowserState.of(trace, BrowserTest::source));
  }

  private static List<String> screen(int width, int height, String keys) {
    BrowserState state = BrowserState.of(trace(OptionalInt.empty()), BrowserTest::source);
    for (String key : keys.isEmpty() ? new String[0] : keys.split(" ")) {
      state = state.press(key);
    }
    return text(state.draw(width, height));
  }

  private static List<String> text(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }

  private static Optional<String> source(String file, int line) {
    return line == 1 ? Optional.of(SOURCE) : Optional.empty();
  }

  private static RecordedTrace trace(OptionalInt loop) {
    return trace("x := x + 1", loop);
  }

  /** Returns a trace of two threads, whose second step nothing depends on. */
  private static RecordedTrace trace(String comment, OptionalInt loop) {
    ImmutableList<RecordedState> states =
        ImmutableList.of(
            state("", "", "", 0, 0), state("a", "write", "x", 1, 0), state("b", "other", "y", 1, 1),
            state("a", "read", "x", 1, 1), state("b", "write", "x", 2, 1));
    TraceOrigin.Finding finding =
        new TraceOrigin.Finding(
            "violated", ViolationKind.INVARIANT, "Inv", "`x = 1` is FALSE\n" + comment, ImmutableSet.of("x"));
    TraceOrigin origin =
        new TraceOrigin("", "M", Optional.empty(), Optional.empty(), Optional.of(finding), Optional.empty());
    return new RecordedTrace(origin, ImmutableList.of("x", "y"), states, loop);
  }

  private static RecordedState state(String thread, String label, String variable, int x, int y) {
    Optional<RecordedStep> step =
        Optional.of(
                new RecordedStep(
                    label, ImmutableMap.of("self", new ModelValue(thread)), "p", "comment",
                    new Span("M.tla", 1, 1, 1, 5)))
            .filter(_ -> !thread.isEmpty());
    Accesses accesses =
        thread.isEmpty() ? Accesses.UNKNOWN : new Accesses(ImmutableSet.of(variable), ImmutableSet.of(variable));
    return new RecordedState(step, ImmutableList.of(IntegerValue.of(x), IntegerValue.of(y)), accesses);
  }
}
