package dev.heddle.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.IntervalValue;
import dev.heddle.value.ModelValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConstantValueParserTest {
  @Test
  void numbersMayBeNegativeAndOfAnySize() {
    assertThat(ConstantValueParser.parse("-3")).contains(IntegerValue.of(-3));
    assertThat(ConstantValueParser.parse("123456789012345678901234567890"))
        .contains(IntegerValue.of(new BigInteger("123456789012345678901234567890")));
  }

  @Test
  void aNameIsAModelValue() {
    assertThat(ConstantValueParser.parse("p1")).contains(new ModelValue("p1"));
  }

  @Test
  void structuresMayBeNested() {
    assertThat(ConstantValueParser.parse("{<<1, \"a\\\"b\">>, [f |-> {x}], 1..3}"))
        .contains(
            FiniteSetValue.of(
                TupleValue.of(IntegerValue.of(1), new StringValue("a\"b")),
                RecordValue.of(Map.of("f", FiniteSetValue.of(new ModelValue("x")))),
                IntervalValue.of(1, 3)));
  }

  @Test
  void anExpressionIsNotWrittenOut() {
    for (String text : new String[] {"1 + 2", "{x \\in S : TRUE}", "[S -> T]", "{1", "", "1..", "(1 :> 2)"}) {
      assertThat(ConstantValueParser.parse(text)).as(text).isEmpty();
    }
  }
}
