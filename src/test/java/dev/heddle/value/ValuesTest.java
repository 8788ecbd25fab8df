package dev.heddle.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.EvaluationException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ValuesTest {
  private static final Value A = new StringValue("a");
  private static final Value B = new StringValue("b");

  private static Value integer(long value) {
    return IntegerValue.of(value);
  }

  /** Values of all kinds, in ascending order. */
  private static List<Value> ascending() {
    SetValue oneToThree = IntervalValue.of(1, 3);
    return List.of(
        new ModelValue("A_x"),
        new ModelValue("m"),
        BooleanValue.FALSE,
        BooleanValue.TRUE,
        IntegerValue.of(BigInteger.TWO.pow(70).negate()),
        integer(-1),
        integer(1000),
        IntegerValue.of(BigInteger.TWO.pow(70)),
        A,
        B,
        TupleValue.EMPTY,
        FunctionBuilder.of(ImmutableMap.of(new ModelValue("m"), integer(1))),
        FunctionBuilder.of(ImmutableMap.of(integer(0), integer(1))),
        TupleValue.of(integer(0)),
        TupleValue.of(integer(1)),
        RecordValue.of(ImmutableMap.of("a", integer(1))),
        RecordValue.of(ImmutableMap.of("b", integer(0))),
        TupleValue.of(integer(0), integer(9)),
        FiniteSetValue.EMPTY,
        FiniteSetValue.of(integer(5)),
        FiniteSetValue.of(integer(1), integer(2)),
        oneToThree,
        PowerSetValue.of(oneToThree),
        NamedSetValue.INT,
        NamedSetValue.NAT);
  }

  private static List<SetValue> described() {
    SetValue bits = IntervalValue.of(0, 1);
    return List.of(
        IntervalValue.of(-2, 4),
        PowerSetValue.of(IntervalValue.of(1, 4)),
        FunctionSetValue.of(IntervalValue.of(1, 2), bits),
        FunctionSetValue.of(IntervalValue.of(5, 6), bits),
        FunctionSetValue.of(FiniteSetValue.of(A, B), bits),
        FunctionSetValue.of(FiniteSetValue.EMPTY, NamedSetValue.NAT),
        RecordSetValue.of(ImmutableMap.of("y", bits, "x", FiniteSetValue.BOOLEAN)),
        ProductSetValue.of(bits, FiniteSetValue.BOOLEAN, bits),
        new SequenceSetValue(FiniteSetValue.EMPTY));
  }

  @Test
  void orderIsTotal() {
    List<Value> values = ascending();
    for (int i = 0; i < values.size(); i++) {
      for (int j = 0; j < values.size(); j++) {
        assertThat(Integer.signum(ValueOrder.INSTANCE.compare(values.get(i), values.get(j))))
            .as("%s against %s", values.get(i), values.get(j))
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }

  @Test
  void describedSetsEqualAndHashAsEnumeratedOnes() {
    for (SetValue set : described()) {
      FiniteSetValue enumerated = FiniteSetValue.copyOf(ImmutableList.copyOf(set));
      assertThat(set).isEqualTo(enumerated).hasSameHashCodeAs(enumerated);
      assertThat(enumerated).isEqualTo(set);
      assertThat(set.cardinality().intValueExact()).isEqualTo(enumerated.size());
      assertThat(ValueOrder.INSTANCE.compare(set, enumerated)).isZero();
      assertThat(Fingerprint.of(set)).isEqualTo(Fingerprint.of(enumerated));
    }
  }

  @Test
  void describedSetsEnumerateInAscendingOrder() {
    for (SetValue set : described()) {
      List<Value> elements = new ArrayList<>(ImmutableList.copyOf(set));
      assertThat(elements).isSortedAccordingTo(ValueOrder.INSTANCE).doesNotHaveDuplicates();
    }
  }

  @Test
  void differentValuesDifferInEqualityAndFingerprint() {
    List<Value> values = ascending();
    for (int i = 0; i < values.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(values.get(i)).isNotEqualTo(values.get(j));
        assertThat(Fingerprint.of(values.get(i))).isNotEqualTo(Fingerprint.of(values.get(j)));
      }
    }
  }

  @Test
  void functionsOverOneToNAreTuplesAndOverStringsRecords() {
    assertThat(FunctionBuilder.of(ImmutableMap.of(integer(2), B, integer(1), A))).isEqualTo(TupleValue.of(A, B));
    assertThat(FunctionBuilder.of(ImmutableMap.of(B, A, A, B)))
        .isEqualTo(RecordValue.of(ImmutableMap.of("a", B, "b", A)));
    assertThat(FunctionBuilder.of(ImmutableMap.of())).isSameAs(TupleValue.EMPTY);
    assertThat(FunctionBuilder.of(ImmutableMap.of(integer(0), A))).isInstanceOf(FunctionValue.class);
  }

  @Test
  void functionsFindTheirArguments() {
    ImmutableMap.Builder<Value, Value> mapping = ImmutableMap.builder();
    for (int i = 0; i < 20; i++) {
      mapping.put(TupleValue.of(integer(i), A), integer(i * i));
    }
    ApplicableValue function = FunctionBuilder.of(mapping.build());
    for (int i = 0; i < 20; i++) {
      int index = function.indexOf(TupleValue.of(integer(i), A));
      assertThat(function.result(index)).isEqualTo(integer(i * i));
    }
    assertThat(function.indexOf(A)).isEqualTo(-1);
    assertThat(function.with(3, B).result(3)).isEqualTo(B);
    assertThat(function.result(3)).isNotEqualTo(B);
  }

  @Test
  void infiniteSetsRefuseEnumerationByName() {
    assertThatThrownBy(() -> PowerSetValue.of(NamedSetValue.NAT).explicit())
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("E0303")
        .hasMessageContaining("SUBSET Nat");
  }

  @Test
  void hugeSetsAreCountedWithoutEnumeration() {
    assertThat(PowerSetValue.of(IntervalValue.of(1, 200)).cardinality()).isEqualTo(BigInteger.TWO.pow(200));
    assertThat(PowerSetValue.of(IntervalValue.of(1, 200)).iterator().next()).isEqualTo(FiniteSetValue.EMPTY);
    assertThatThrownBy(() -> PowerSetValue.of(IntervalValue.of(1, 200)).explicit()).hasMessageContaining("too many");
  }

  @Test
  void valuesPrintAsTlaThatCanBePastedBack() {
    assertThat(FunctionBuilder.of(ImmutableMap.of(integer(0), A, TupleValue.of(A), new ModelValue("m"))))
        .hasToString("(0 :> \"a\" @@ <<\"a\">> :> m)");
    assertThat(RecordValue.of(ImmutableMap.of("b", TupleValue.EMPTY, "a", BooleanValue.TRUE)))
        .hasToString("[a |-> TRUE, b |-> <<>>]");
    assertThat(PowerSetValue.of(IntervalValue.of(1, 7))).hasToString("SUBSET (1..7)");
    assertThat(PowerSetValue.of(IntervalValue.of(1, 2))).hasToString("{{}, {1}, {2}, {1, 2}}");
    assertThat(FiniteSetValue.of(B, A, B)).hasToString("{\"a\", \"b\"}");
    assertThat(new StringValue("say \"hi\"\\\n")).hasToString("\"say \\\"hi\\\"\\\\\\n\"");
  }

  @Test
  void smallDescribedSetsPrintTheirElements() {
    SetValue two = IntervalValue.of(1, 2);
    assertThat(FunctionSetValue.of(two, FiniteSetValue.EMPTY)).hasToString("{}");
    assertThat(FunctionSetValue.of(IntervalValue.of(1, 1), two)).hasToString("{<<1>>, <<2>>}");
    assertThat(FunctionSetValue.of(IntervalValue.of(1, 11), two)).hasToString("[1..11 -> 1..2]");
    assertThat(FunctionSetValue.of(IntervalValue.of(1, 1_000_000), two)).hasToString("[1..1000000 -> 1..2]");
    assertThat(ProductSetValue.of(two, IntervalValue.of(3, 3))).hasToString("{<<1, 3>>, <<2, 3>>}");
    assertThat(ProductSetValue.of(two, NamedSetValue.NAT)).hasToString("(1..2) \\X Nat");
    assertThat(two).hasToString("1..2");
  }

  @Test
  void whatIsNoSetIsRefusedWhenItIsAskedFor() {
    SetValue subsets = PowerSetValue.of(NonSetValue.undemanding(integer(1)));
    assertThatThrownBy(subsets::explicit).hasMessageContaining("1 stands where a set is wanted");
    assertThatThrownBy(subsets::isFinite).isInstanceOf(EvaluationException.class);
  }

  @Test
  void aRecordWhoseFieldsCannotBeWrittenIsPrintedAsAFunction() {
    assertThat(RecordValue.of(ImmutableMap.of("", IntegerValue.of(1)))).hasToString("(\"\" :> 1)");
    assertThat(RecordValue.of(ImmutableMap.of("IF", IntegerValue.of(1)))).hasToString("(\"IF\" :> 1)");
    assertThat(RecordValue.of(ImmutableMap.of("a_1", IntegerValue.of(1)))).hasToString("[a_1 |-> 1]");
  }
}
