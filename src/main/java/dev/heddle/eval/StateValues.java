package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.value.Value;
import java.util.Arrays;

/** A current and a next state as arrays of values; null where a variable has none yet. */
final class StateValues implements StateView {
  private final ImmutableList<String> names;
  final Value[] current;
  final Value[] next;

  StateValues(ImmutableList<String> names) {
    this.names = names;
    this.current = new Value[names.size()];
    this.next = new Value[names.size()];
  }

  /** Forgets the next state. */
  void clearNext() {
    Arrays.fill(next, null);
  }

  @Override
  public Value variable(int index) {
    Value value = current[index];
    if (value == null) {
      throw unassigned(names.get(index));
    }
    return value;
  }

  @Override
  public Value next(int index) {
    Value value = next[index];
    if (value == null) {
      throw unassigned(names.get(index) + "'");
    }
    return value;
  }

  static EvaluationException unassigned(String variable) {
    return new EvaluationException(
        DiagnosticCode.UNASSIGNED_VARIABLE, "`" + variable + "` is used before it has a value");
  }
}
