package dev.heddle.operator;

import dev.heddle.value.ApplicableValue;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.ModelValue;
import dev.heddle.value.NamedSetValue;
import dev.heddle.value.RuleFunctionValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;

/**
 * The operator {@code =}: TLC's, with an error where TLC has one. Values of different kinds (a number and a string)
 * cannot be compared; a model value can be compared with everything, and differs from all but itself; a typed model
 * value can be compared with model values that are untyped or of its type only. Compound values are compared from the
 * left, up to the first difference.
 */
public final class Equality {
  private Equality() {}

  /** Returns whether {@code a = b}. */
  public static boolean equal(Value a, Value b) {
    if (a == b) {
      return true;
    }
    return switch (a) {
      case ModelValue x -> equalModelValue(x, b);
      case Value _ when b instanceof ModelValue y -> equalModelValue(y, a);
      case BooleanValue x when b instanceof BooleanValue y -> x.isTrue() == y.isTrue();
      case IntegerValue x when b instanceof IntegerValue -> x.equals(b);
      case StringValue x when b instanceof StringValue y -> x.text().equals(y.text());
      case ApplicableValue x when b instanceof ApplicableValue y -> equalFunctions(x, y);
      case SetValue x when b instanceof SetValue y -> equalSets(x, y);
      case BooleanValue _, IntegerValue _, StringValue _, ApplicableValue _, SetValue _ ->
          throw Refusal.incomparable(a, b);
    };
  }

  /** Returns whether {@code a # b}. */
  public static boolean notEqual(Value a, Value b) {
    return !equal(a, b);
  }

  private static boolean equalModelValue(ModelValue model, Value other) {
    if (other instanceof ModelValue that) {
      if (model.isTyped() && that.isTyped() && model.type() != that.type()) {
        throw Refusal.incomparable(model, that);
      }
      return model.equals(that);
    }
    if (model.isTyped()) {
      throw Refusal.incomparable(model, other);
    }
    return false;
  }

  private static boolean equalFunctions(ApplicableValue a, ApplicableValue b) {
    if (a instanceof RuleFunctionValue || b instanceof RuleFunctionValue) {
      throw Refusal.incomparable(a, b);
    }
    int size = a.size();
    if (size != b.size()) {
      return false;
    }
    if (!(a instanceof TupleValue && b instanceof TupleValue)) {
      for (int i = 0; i < size; i++) {
        if (!equal(a.argument(i), b.argument(i))) {
          return false;
        }
      }
    }
    for (int i = 0; i < size; i++) {
      if (!equal(a.result(i), b.result(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalSets(SetValue a, SetValue b) {
    if (a.isFinite() && b.isFinite()) {
      return a.cardinality().equals(b.cardinality()) && equalElements(a.explicit(), b.explicit());
    }
    if (a.equals(b)) {
      return true;
    }
    boolean isDecided = a instanceof NamedSetValue && b instanceof NamedSetValue;
    boolean isOneNamedOneFinite =
        a instanceof NamedSetValue && b.isFinite() || b instanceof NamedSetValue && a.isFinite();
    if (isDecided || isOneNamedOneFinite) {
      return false;
    }
    throw Refusal.incomparable(a, b);
  }

  private static boolean equalElements(FiniteSetValue a, FiniteSetValue b) {
    for (int i = 0; i < a.size(); i++) {
      if (!equal(a.element(i), b.element(i))) {
        return false;
      }
    }
    return true;
  }
}
