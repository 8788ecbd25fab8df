package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.heddle.checker.Limits;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.trace.AliasColumns;
import dev.heddle.trace.ItfReader;
import dev.heddle.trace.ItfWriter;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.IntegerValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a configuration says beside behavior and properties: POSTCONDITION and ALIAS. */
final class ConfigurationEffectsTest {
  private static final Path MODEL = Path.of("src/test/resources/check/Ticks.tla");

  private final Heddle heddle = new Heddle();
  @TempDir private Path directory;

  private RecordedTrace trace(CheckResult result) {
    return new TraceRecorder("test", directory, Optional.empty()).record(result, Optional.empty()).orElseThrow();
  }

  private CheckResult checkWithout(String line) throws IOException {
    Path copy = Files.writeString(directory.resolve("Ticks.tla"), Files.readString(MODEL).replace(line, ""));
    return heddle.check(CheckRequest.of(copy));
  }

  @Test
  void aTruePostconditionChangesNothing() {
    CheckResult result = heddle.check(CheckRequest.of(MODEL));
    assertThat(result.verdict()).isEqualTo(Verdict.EXPLORED);
    assertThat(result.model().warnings()).isEmpty();
  }

  @Test
  void aFalsePostconditionIsTheVerdict() throws IOException {
    Path copy =
        Files.writeString(
            directory.resolve("Ticks.tla"), Files.readString(MODEL).replace("CONDITION Visited", "CONDITION Missed"));
    CheckResult result = heddle.check(CheckRequest.of(copy));
    assertThat(result.verdict()).isEqualTo(Verdict.POSTCONDITION);
    assertThat(result.property()).contains("Missed");
    assertThat(result.counts().distinct()).isEqualTo(4);
  }

  @Test
  void aPostconditionIsNotAskedOfASearchThatDidNotEnd() {
    Limits limits = new Limits(OptionalLong.of(2), OptionalInt.empty(), Optional.empty(), OptionalLong.empty());
    CheckResult result = heddle.check(new CheckRequest(ModelRequest.of(MODEL), Engine.COMPILED, 1, limits));
    assertThat(result.verdict()).isEqualTo(Verdict.LIMIT);
  }

  @Test
  void anAliasIsShownInPlaceOfTheVariablesAndTheFileKeepsBoth() {
    LoadOptions options = LoadOptions.builder().invariants(List.of("Below")).build();
    CheckResult result = heddle.check(CheckRequest.of(new ModelRequest(MODEL, options)));
    RecordedTrace written = trace(result);
    RecordedTrace read = new ItfReader().parse(new ItfWriter().write(written), "trace");
    for (RecordedTrace trace : List.of(written, read)) {
      assertThat(trace.variables()).containsExactly("ticks");
      RecordedTrace shown = trace.asShown();
      assertThat(shown.variables()).containsExactly("doubled", "moves");
      assertThat(shown.states().get(1).values()).containsExactly(IntegerValue.of(2), BooleanValue.TRUE);
      assertThat(shown.last().values()).containsExactly(IntegerValue.of(6), BooleanValue.FALSE);
    }
  }

  @Test
  void anAliasNamedLikeAVariableButOfOtherValuesIsToldFromIt() throws IOException {
    String text = Files.readString(MODEL).replace("doubled |-> 2 * ticks", "ticks |-> 2 * ticks");
    Path copy = Files.writeString(directory.resolve("Ticks.tla"), text);
    LoadOptions options = LoadOptions.builder().invariants(List.of("Below")).build();
    RecordedTrace trace = trace(heddle.check(CheckRequest.of(new ModelRequest(copy, options))));
    assertThat(trace.alias().map(AliasColumns::names)).contains(ImmutableList.of("moves", "Shown!ticks"));
  }

  @Test
  void aPostconditionSeesTheCounterexampleAndChangesNothing() throws IOException {
    Path module = Files.writeString(
        directory.resolve("Seen.tla"),
        """
        ---- MODULE Seen ----
        EXTENDS Naturals, FiniteSets, TLCExt, TLC
        VARIABLE x
        Init == x = 0
        Next == x' = (x + 1) % 5
        Low == x < 2
        After == PrintT(<<ToTrace(CounterExample), Cardinality(CounterExample.action)>>) /\\ FALSE
        ====
        """);
    Files.writeString(directory.resolve("Seen.cfg"), "INIT Init NEXT Next INVARIANT Low POSTCONDITION After\n");
    List<String> printed = new ArrayList<>();
    CheckListener listener = new CheckListener() {
      @Override
      public void onPrinted(String line) {
        printed.add(line);
      }
    };
    CheckResult result = heddle.check(CheckRequest.of(module), listener, new Cancellation());
    assertThat(result.property()).contains("Low");
    assertThat(printed).containsExactly("<<<<[x |-> 0], [x |-> 1], [x |-> 2]>>, 2>>");
  }

  @Test
  void withoutAliasTheVariablesAreShown() throws IOException {
    assertThat(checkWithout("ALIAS Shown").model().alias()).isEmpty();
  }
}
