package dev.heddle.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.IntervalValue;
import dev.heddle.value.ModelValue;
import dev.heddle.value.NamedSetValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class OperatorsTest {
  private static final Value MAX = integer(Long.MAX_VALUE);
  private static final Value MIN = integer(Long.MIN_VALUE);

  private static Value integer(long value) {
    return IntegerValue.of(value);
  }

  private static Value string(String text) {
    return new StringValue(text);
  }

  private static String apply(BuiltIn operator, Value... arguments) {
    return Operators.apply(operator, arguments).toString();
  }

  @ParameterizedTest
  @EnumSource
  void everyOperatorHasAMeaningOfItsArity(BuiltIn operator) {
    int arity =
        switch (Operators.meaning(operator)) {
          case Meaning.Constant _, Meaning.Unavailable _ -> 0;
          case Meaning.Unary _, Meaning.UnaryTest _ -> 1;
          case Meaning.Binary _, Meaning.BinaryTest _ -> 2;
          case Meaning.Ternary _ -> 3;
          case Meaning.Variadic _ -> -1;
        };
    assertThat(arity).isEqualTo(operator.arity());
  }

  @Test
  void integersGrowBeyondSixtyFourBits() {
    assertThat(apply(BuiltIn.PLUS, MAX, integer(1))).isEqualTo("9223372036854775808");
    assertThat(apply(BuiltIn.MINUS, MIN, integer(1))).isEqualTo("-9223372036854775809");
    assertThat(apply(BuiltIn.NEGATE, MIN)).isEqualTo("9223372036854775808");
    assertThat(apply(BuiltIn.TIMES, MAX, MAX)).isEqualTo(new BigInteger("9223372036854775807").pow(2).toString());
    assertThat(apply(BuiltIn.DIVIDE, MIN, integer(-1))).isEqualTo("9223372036854775808");
    assertThat(apply(BuiltIn.POWER, integer(2), integer(100))).isEqualTo(BigInteger.TWO.pow(100).toString());
  }

  @Test
  void integersShrinkBackToSixtyFourBits() {
    Value big = Operators.apply(BuiltIn.PLUS, MAX, integer(1));
    assertThat(Operators.apply(BuiltIn.MINUS, big, integer(1))).isEqualTo(MAX);
    assertThat(Arithmetic.isLess(MAX, big)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"7,2,3,1", "-7,2,-4,1", "7,3,2,1", "-6,3,-2,0"})
  void divisionRoundsDown(long dividend, long divisor, long quotient, long remainder) {
    assertThat(Arithmetic.divide(integer(dividend), integer(divisor))).isEqualTo(integer(quotient));
    assertThat(Arithmetic.modulo(integer(dividend), integer(divisor))).isEqualTo(integer(remainder));
  }

  @Test
  void modelValuesAreComparableWithEverythingTypedOnesWithTheirTypeOnly() {
    assertThat(Equality.equal(new ModelValue("m"), integer(1))).isFalse();
    assertThat(Equality.equal(new ModelValue("A_x"), new ModelValue("A_y"))).isFalse();
    assertThat(Equality.equal(new ModelValue("A_x"), new ModelValue("m"))).isFalse();
    assertThatThrownBy(() -> Equality.equal(new ModelValue("A_x"), new ModelValue("B_x")))
        .hasMessageContaining("E0308");
    assertThatThrownBy(() -> Equality.equal(integer(1), new ModelValue("A_x"))).hasMessageContaining("E0308");
  }

  @Test
  void comparisonStopsAtTheFirstDifference() {
    Value left = TupleValue.of(integer(1), integer(2));
    assertThat(Equality.equal(left, TupleValue.of(integer(2), string("a")))).isFalse();
    assertThatThrownBy(() -> Equality.equal(left, TupleValue.of(integer(1), string("a"))))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("the number 2 equals the string \"a\"");
  }

  @Test
  void infiniteSetsAreComparedWhereThatIsDecidable() {
    assertThat(Equality.equal(NamedSetValue.NAT, NamedSetValue.NAT)).isTrue();
    assertThat(Equality.equal(NamedSetValue.NAT, IntervalValue.of(0, 3))).isFalse();
    Value wholeNat = Sets.union(NamedSetValue.NAT, FiniteSetValue.of(integer(3)));
    assertThatThrownBy(() -> Equality.equal(NamedSetValue.NAT, wholeNat)).hasMessageContaining("E0308");
  }

  @Test
  void updatesOutsideTheDomainChangeNothing() {
    Value record = RecordValue.of(ImmutableMap.of("a", integer(1)));
    assertThat(Functions.update(record, string("b"), old -> integer(2))).isEqualTo(record);
    assertThat(Functions.update(record, string("a"), old -> Arithmetic.plus(old, integer(1))))
        .hasToString("[a |-> 2]");
  }

  @Test
  void theFirstFunctionOfAMergeWins() {
    Value left = Functions.singleton(integer(1), string("left"));
    Value right = TupleValue.of(string("right"), string("right"));
    assertThat(Functions.merge(left, right)).hasToString("<<\"left\", \"right\">>");
  }

  @Test
  void unionOfAPowerSetIsItsBase() {
    Value huge = Sets.powerSet(IntervalValue.of(1, 100));
    assertThat(Sets.bigUnion(huge)).isEqualTo(IntervalValue.of(1, 100));
    assertThat(Sets.isSubset(huge, Sets.powerSet(NamedSetValue.NAT))).isTrue();
  }

  @Test
  void formulasOnlyTakeTruthValues() {
    assertThatThrownBy(() -> Operators.apply(BuiltIn.NOT, integer(1))).hasMessageContaining("E0312");
    assertThat(Operators.apply(BuiltIn.NOT, BooleanValue.TRUE)).isEqualTo(BooleanValue.FALSE);
  }
}
