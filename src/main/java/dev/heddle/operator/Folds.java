package dev.heddle.operator;

import dev.heddle.value.ApplicableValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The folds of the community modules. Where the modules leave the order open, elements are taken in ascending order, so
 * that an operator that is not commutative has the result that it has in TLC.
 */
final class Folds {
  private Folds() {}

  /** Returns {@code FoldSet(op, base, set)}. */
  static Value overSet(Operation op, Value base, Value set) {
    Value result = base;
    for (Value element : Sets.asSet("FoldSet", set)) {
      result = op.apply(element, result);
    }
    return result;
  }

  /** Returns {@code FoldFunction(op, base, fun)}. */
  static Value overFunction(Operation op, Value base, Value fun) {
    ApplicableValue function = Functions.asFunction("FoldFunction", fun);
    return overFunction(op, base, fun, function.domain());
  }

  /** Returns {@code FoldFunctionOnSet(op, base, fun, indices)}. */
  static Value overFunction(Operation op, Value base, Value fun, Value indices) {
    Value result = base;
    for (Value index : Sets.asSet("FoldFunctionOnSet", indices)) {
      result = op.apply(Functions.apply(fun, index), result);
    }
    return result;
  }

  /** Returns {@code MapThenFoldSet(op, base, f, choose, S)}: the element that is chosen first is applied last. */
  static Value mapThenFold(Operation op, Value base, Operation f, Operation choose, Value set) {
    SetValue rest = Sets.asSet("MapThenFoldSet", set);
    List<Value> chosen = new ArrayList<>();
    while (!rest.isEmpty()) {
      Value next = choose.apply(rest);
      chosen.add(next);
      rest = Sets.difference(rest, FiniteSetValue.of(next));
    }
    Value result = base;
    for (Value element : chosen.reversed()) {
      result = op.apply(f.apply(element), result);
    }
    return result;
  }

  /** Returns {@code FoldLeft(op, base, seq)}. */
  static Value left(Operation op, Value base, Value seq) {
    TupleValue elements = Sequences.asSequence("FoldLeft", seq);
    Value result = base;
    for (int i = 0; i < elements.size(); i++) {
      result = op.apply(result, elements.element(i));
    }
    return result;
  }

  /** Returns {@code FoldRight(op, seq, base)}. */
  static Value right(Operation op, Value seq, Value base) {
    TupleValue elements = Sequences.asSequence("FoldRight", seq);
    Value result = base;
    for (int i = elements.size() - 1; i >= 0; i--) {
      result = op.apply(elements.element(i), result);
    }
    return result;
  }

  /** Returns {@code FoldLeftDomain(op, base, seq)}. */
  static Value leftDomain(Operation op, Value base, Value seq) {
    return left(op, base, positions("FoldLeftDomain", seq));
  }

  /** Returns {@code FoldRightDomain(op, seq, base)}. */
  static Value rightDomain(Operation op, Value seq, Value base) {
    return right(op, positions("FoldRightDomain", seq), base);
  }

  private static TupleValue positions(String operator, Value seq) {
    Value[] positions = new Value[Sequences.asSequence(operator, seq).size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = IntegerValue.of(i + 1L);
    }
    return TupleValue.wrapping(positions);
  }
}
