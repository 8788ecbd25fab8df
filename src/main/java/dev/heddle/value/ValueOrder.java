package dev.heddle.value;

import dev.heddle.value.IntegerValue.SmallInteger;
import java.util.Comparator;

/**
 * The total order of values, in which sets are enumerated and {@code CHOOSE} searches: TLC's order where TLC has one.
 *
 * <p>Model values come first, by name; then booleans, integers, strings by text, functions of any kind by the size of
 * their domain, then their arguments, then their results; then sets by size and then elements. Sets that cannot be
 * enumerated come last, by their text.
 */
public final class ValueOrder implements Comparator<Value> {
  // TLC compares values of different kinds only where one is a model value, which is the smaller one; elsewhere it
  // stops with an error, so any order of the kinds agrees with it. It orders strings by the time at which they were
  // first seen in older releases and by text in newer ones; text is the one that a reader of the model can predict.

  public static final ValueOrder INSTANCE = new ValueOrder();

  private ValueOrder() {}

  @Override
  public int compare(Value a, Value b) {
    if (a == b) {
      return 0;
    }
    if (a instanceof SmallInteger x && b instanceof SmallInteger y) {
      return Long.compare(x.value(), y.value());
    }
    int byKind = Integer.compare(rank(a), rank(b));
    return byKind != 0 ? byKind : compareSameKind(a, b);
  }

  private static int rank(Value value) {
    return switch (value) {
      case ModelValue _ -> 0;
      case BooleanValue _ -> 1;
      case IntegerValue _ -> 2;
      case StringValue _ -> 3;
      case ApplicableValue _ -> 4;
      case SetValue _ -> 5;
    };
  }

  private int compareSameKind(Value a, Value b) {
    return switch (a) {
      case ModelValue x -> x.name().compareTo(((ModelValue) b).name());
      case BooleanValue x -> Boolean.compare(x.isTrue(), ((BooleanValue) b).isTrue());
      case IntegerValue x -> x.big().compareTo(((IntegerValue) b).big());
      case StringValue x -> x.text().compareTo(((StringValue) b).text());
      case ApplicableValue x -> compareFunctions(x, (ApplicableValue) b);
      case SetValue x -> compareSets(x, (SetValue) b);
    };
  }

  private int compareFunctions(ApplicableValue a, ApplicableValue b) {
    if (a instanceof RuleFunctionValue || b instanceof RuleFunctionValue) {
      return a.toString().compareTo(b.toString());
    }
    int order = Integer.compare(a.size(), b.size());
    if (order == 0 && !haveSameDomain(a, b)) {
      for (int i = 0; i < a.size() && order == 0; i++) {
        order = compare(a.argument(i), b.argument(i));
      }
    }
    for (int i = 0; i < a.size() && order == 0; i++) {
      order = compare(a.result(i), b.result(i));
    }
    return order;
  }

  private static boolean haveSameDomain(ApplicableValue a, ApplicableValue b) {
    return a instanceof TupleValue && b instanceof TupleValue
        || a instanceof RecordValue x && b instanceof RecordValue y && x.names() == y.names();
  }

  private int compareSets(SetValue a, SetValue b) {
    if (!a.isFinite() || !b.isFinite()) {
      int byFiniteness = Boolean.compare(b.isFinite(), a.isFinite());
      return byFiniteness != 0 ? byFiniteness : a.toString().compareTo(b.toString());
    }
    int order = a.cardinality().compareTo(b.cardinality());
    if (order == 0) {
      FiniteSetValue x = a.explicit();
      FiniteSetValue y = b.explicit();
      for (int i = 0; i < x.size() && order == 0; i++) {
        order = compare(x.element(i), y.element(i));
      }
    }
    return order;
  }
}
