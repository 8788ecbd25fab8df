package dev.heddle.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.Span;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.FunctionBuilder;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.ModelValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Traces as ITF files. */
final class ItfTest {
  private static final int NAMES = 3;

  @Test
  void aTraceOfQuintNamesItsActions() {
    String text = """
        {"#meta": {"source": "bank.qnt"}, "vars": ["x", "mbt::actionTaken"], "states": [
          {"x": {"#tup": []}, "mbt::actionTaken": "init"},
          {"x": {"#tup": [{"#bigint": "1"}, "a"]}, "mbt::actionTaken": "deposit"}]}""";
    RecordedTrace trace = new ItfReader().parse(text, "bank.itf.json");
    assertThat(trace.states().getFirst().step()).isEmpty();
    assertThat(trace.last().step().map(RecordedStep::action)).contains("deposit");
    assertThat(trace.last().values()).hasToString("[<<1, \"a\">>, \"deposit\"]");
  }

  @Test
  void aTraceOfApalacheKeepsItsParametersAndTheTextOfWhatIsNoValue() {
    String text = """
        {"params": ["N"], "vars": ["f"], "states": [
          {"N": 3, "f": {"#unserializable": "[Int -> Int]"}},
          {"N": 3, "f": {"#map": [["a", {"#set": [1]}], ["b-c", {"#set": []}]]}}], "loop": 0}""";
    RecordedTrace trace = new ItfReader().parse(text, "apalache.itf.json");
    assertThat(trace.variables()).containsExactly("N", "f");
    assertThat(trace.states().getFirst().values()).hasToString("[3, [Int -> Int]]");
    assertThat(trace.last().values()).hasToString("[3, (\"a\" :> {1} @@ \"b-c\" :> {})]");
    assertThat(trace.loop()).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aTraceOfAnyValuesIsReadAsItWasWritten(long seed) {
    Random random = new Random(seed);
    ImmutableList<RecordedState> states =
        IntStream.range(0, 30).mapToObj(_ -> state(random)).collect(ImmutableList.toImmutableList());
    RecordedTrace trace =
        new RecordedTrace(origin(), ImmutableList.of("x", "y"), states, OptionalInt.of(random.nextInt(30)));
    assertThat(new ItfReader().parse(new ItfWriter().write(trace), "t.itf.json")).as("seed %d", seed).isEqualTo(trace);
  }

  @Test
  void aModelValueAndAStringOfTheSameTextStayApart() {
    RecordedTrace trace =
        trace(
            TupleValue.of(new ModelValue("t1"), new StringValue("t1"), new StringValue("t1'")),
            new ModelValue("t2"));
    assertThat(new ItfReader().parse(new ItfWriter().write(trace), "t.itf.json")).isEqualTo(trace);
  }

  @Test
  void aRecordWithAFieldThatItfReservesIsReadAsItWasWritten() {
    Value record = RecordValue.of(Map.of("#bigint", IntegerValue.of(1), "b", BooleanValue.TRUE));
    RecordedTrace trace = trace(record, TupleValue.EMPTY);
    assertThat(new ItfReader().parse(new ItfWriter().write(trace), "t.itf.json")).isEqualTo(trace);
  }

  @Test
  void integersBeyondADoubleKeepEveryDigit() {
    Value huge = IntegerValue.of(new BigInteger("-123456789012345678901234567890"));
    RecordedTrace trace = trace(huge, IntegerValue.of(1L << 60));
    assertThat(new ItfWriter().write(trace)).contains("{\"#bigint\":\"-123456789012345678901234567890\"}");
  }

  @Test
  void theTextDependsOnTheTraceAlone() {
    RecordedTrace trace = trace(FiniteSetValue.of(new StringValue("b"), new StringValue("a")), BooleanValue.TRUE);
    assertThat(new ItfWriter().write(trace)).isEqualTo(new ItfWriter().write(trace)).doesNotContain("created");
  }

  @Test
  void plainNumbersOfOtherToolsAreIntegers() {
    String text = "{\"vars\": [\"x\"], \"states\": [{\"x\": 3}, {\"x\": {\"#bigint\": \"4\"}}]}";
    RecordedTrace trace = new ItfReader().parse(text, "foreign.itf.json");
    assertThat(trace.last().values()).containsExactly(IntegerValue.of(4));
    assertThat(trace.states().getFirst().values()).containsExactly(IntegerValue.of(3));
    assertThat(trace.origin()).isEqualTo(TraceOrigin.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "[]", "{}", "{\"vars\": [\"x\"]}", "{\"vars\": [\"x\"], \"states\": []}",
        "{\"vars\": [\"x\"], \"states\": [{}]}", "{\"vars\": [1], \"states\": [{}]}",
        "{\"vars\": [\"x\"], \"states\": [{\"x\": 1.5}]}", "{\"vars\": [\"x\"], \"states\": [{\"x\": null}]}",
        "{\"vars\": [\"x\"], \"states\": [{\"x\": {\"#bigint\": 4}}]}",
        "{\"vars\": [\"x\"], \"states\": [{\"x\": {\"#map\": [[1]]}}]}",
        "{\"vars\": [\"x\"], \"states\": [{\"x\": 1}], \"loop\": 1}",
        "{\"vars\": [\"x\"], \"states\": [{\"x\": 1}]} more"
      })
  void whatIsNoTraceIsRefused(String text) {
    assertThatThrownBy(() -> new ItfReader().parse(text, "bad.itf.json"))
        .isInstanceOfSatisfying(
            ConfigurationException.class,
            mistake -> {
              assertThat(mistake.diagnostic().code().number()).isEqualTo("E0211");
              assertThat(mistake.diagnostic().span().file()).isEqualTo("bad.itf.json");
            });
  }

  @Test
  void aFileThatIsNoTextIsRefused(@TempDir Path directory) throws Exception {
    Path file = Files.write(directory.resolve("t.itf.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThatThrownBy(() -> new ItfReader().read(file)).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> new ItfReader().read(directory)).isInstanceOf(ConfigurationException.class);
  }

  private static RecordedTrace trace(Value x, Value y) {
    RecordedState state = new RecordedState(Optional.empty(), ImmutableList.of(x, y));
    return new RecordedTrace(
        TraceOrigin.UNKNOWN, ImmutableList.of("x", "y"), ImmutableList.of(state), OptionalInt.empty());
  }

  private static TraceOrigin origin() {
    CheckedModel checked =
        new CheckedModel(
            "../M.tla",
            Optional.of("../M.cfg"),
            ImmutableMap.of("N", "{1, 2}"),
            Optional.of("Spec"),
            Optional.empty(),
            Optional.empty(),
            ImmutableList.of("Inv"),
            ImmutableList.of(),
            ImmutableList.of("Small"),
            false);
    return new TraceOrigin(
        "heddle",
        "M",
        Optional.of(checked),
        Optional.of(new TraceOrigin.SuiteCell("s", "a", "b")),
        Optional.of(new TraceOrigin.Finding("violated", ViolationKind.INVARIANT, "Inv", "more \"text\"")),
        Optional.of(Instant.parse("2026-01-02T03:04:05Z")));
  }

  private static RecordedState state(Random random) {
    RecordedStep step =
        new RecordedStep(
            "act", ImmutableMap.of("self", value(random, 1)), "owner", "x = <y>", new Span("../M.tla", 3, 4, 5, 6));
    return new RecordedState(
        random.nextBoolean() ? Optional.of(step) : Optional.empty(),
        ImmutableList.of(value(random, 3), value(random, 3)));
  }

  private static Value value(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 8)) {
      case 0 -> BooleanValue.of(random.nextBoolean());
      case 1 -> IntegerValue.of(new BigInteger(random.nextInt(1, 90), random).subtract(BigInteger.TEN));
      case 2 -> new StringValue("s" + random.nextInt(NAMES));
      case 3 -> new ModelValue("m" + random.nextInt(NAMES));
      case 4 -> TupleValue.of(value(random, depth - 1), value(random, depth - 1));
      case 5 -> RecordValue.of(Map.of("f", value(random, depth - 1), "g", value(random, depth - 1)));
      case 6 -> FiniteSetValue.of(IntegerValue.of(random.nextInt(5)), IntegerValue.of(random.nextInt(5)));
      default -> function(random, depth);
    };
  }

  private static Value function(Random random, int depth) {
    Map<Value, Value> mapping = new LinkedHashMap<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      mapping.put(IntegerValue.of(random.nextInt(-2, 4)), value(random, depth - 1));
    }
    return FunctionBuilder.of(mapping);
  }
}
