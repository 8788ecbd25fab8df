package dev.heddle.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.value.IntegerValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import org.junit.jupiter.api.Test;

/** What an error says to whom C is more familiar than TLA+. */
final class RefusalTest {
  @Test
  void aNumberAsAFormulaIsToldToBeCompared() {
    assertThat(Refusal.notBoolean(IntegerValue.of(0)).diagnostic().notes()).anyMatch(note -> note.contains("`n # 0`"));
    assertThat(Refusal.notBoolean(new StringValue("a")).diagnostic().notes()).isEmpty();
  }

  @Test
  void ofASequenceAppliedToZeroTheFirstIndexIsTold() {
    TupleValue sequence = TupleValue.of(IntegerValue.of(7));
    assertThat(Refusal.outsideDomain(sequence, IntegerValue.of(0)).diagnostic().notes())
        .anyMatch(note -> note.contains("first index of a sequence is 1"));
    assertThat(Refusal.outsideDomain(sequence, IntegerValue.of(2)).diagnostic().notes()).isEmpty();
  }
}
