package dev.heddle.value;

/** Replaces described finite sets by enumerated ones, everywhere in a value, so that equal values print alike. */
public final class Normalization {
  private Normalization() {}

  /** Returns the equal value without described finite sets; the same object where there is none. */
  public static Value of(Value value) {
    return switch (value) {
      case BooleanValue v -> v;
      case IntegerValue v -> v;
      case StringValue v -> v;
      case ModelValue v -> v;
      case RuleFunctionValue v -> v;
      case ApplicableValue v -> ofFunction(v);
      case FiniteSetValue v -> ofSet(v);
      case SetValue v -> v.isFinite() ? ofSet(v.explicit()) : v;
    };
  }

  private static Value ofFunction(ApplicableValue function) {
    ApplicableValue normal = function;
    for (int i = 0; i < function.size(); i++) {
      normal = normal.with(i, of(function.result(i)));
    }
    return normal;
  }

  private static Value ofSet(FiniteSetValue set) {
    Value[] changed = null;
    for (int i = 0; i < set.size(); i++) {
      Value normal = of(set.element(i));
      if (normal != set.element(i)) {
        changed = changed == null ? set.toArray() : changed;
        changed[i] = normal;
      }
    }
    return changed == null ? set : FiniteSetValue.sorted(changed);
  }
}
