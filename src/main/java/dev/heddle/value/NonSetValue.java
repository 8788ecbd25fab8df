package dev.heddle.value;

import com.google.common.collect.UnmodifiableIterator;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;

/**
 * What stands where a set is wanted and is none, such as the 1 in {@code SUBSET 1}. As long as nothing is asked of it,
 * nothing is wrong, as in TLC: {@code {} \in SUBSET 1} is true.
 *
 * @param value what it is
 */
public record NonSetValue(Value value) implements UnenumerableSet {
  /** Returns a value as a set of which as little as possible will be asked. */
  public static SetValue undemanding(Value value) {
    return value instanceof SetValue set ? set : new NonSetValue(value);
  }

  /** Returns what is wrong when something is asked. */
  public EvaluationException refusal() {
    return new EvaluationException(
        DiagnosticCode.TYPE, TlaPrinter.print(value) + " stands where a set is wanted, and is none");
  }

  @Override
  public boolean isFinite() {
    throw refusal();
  }

  @Override
  public boolean isEmpty() {
    throw refusal();
  }

  @Override
  public UnmodifiableIterator<Value> iterator() {
    throw refusal();
  }

  @Override
  public FiniteSetValue explicit() {
    throw refusal();
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return TlaPrinter.print(value);
  }
}
