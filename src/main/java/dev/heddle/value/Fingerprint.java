package dev.heddle.value;

import dev.heddle.value.IntegerValue.BigIntegerValue;
import dev.heddle.value.IntegerValue.SmallInteger;

/** A 64-bit hash of a value's content: equal for equal values, the same in every run. */
final class Fingerprint {
  private Fingerprint() {}

  static long of(Value value) {
    return switch (value) {
      case BooleanValue v -> finish(v.isTrue() ? 3 : 5);
      case SmallInteger v -> finish(extend(7, v.value()));
      case BigIntegerValue v -> ofText(11, v.big().toString());
      case StringValue v -> ofText(13, v.text());
      case ModelValue v -> ofText(17, v.name());
      case RuleFunctionValue v -> ofText(31, v.toString());
      case ApplicableValue v -> ofFunction(v);
      case SetValue v -> v.isFinite() ? ofSet(v.explicit()) : ofText(23, v.toString());
    };
  }

  private static long ofFunction(ApplicableValue function) {
    long h = extend(19, function.size());
    for (int i = 0; i < function.size(); i++) {
      h = extend(extend(h, of(function.argument(i))), of(function.result(i)));
    }
    return finish(h);
  }

  private static long ofSet(FiniteSetValue set) {
    long h = extend(29, set.size());
    for (int i = 0; i < set.size(); i++) {
      h = extend(h, of(set.element(i)));
    }
    return finish(h);
  }

  private static long ofText(long seed, String text) {
    long h = extend(seed, text.length());
    for (int i = 0; i < text.length(); i++) {
      h = extend(h, text.charAt(i));
    }
    return finish(h);
  }

  private static long extend(long h, long part) {
    return Long.rotateLeft((h ^ part) * 0x9e3779b97f4a7c15L, 29) * 0xbf58476d1ce4e5b9L + 0x94d049bb133111ebL;
  }

  private static long finish(long h) {
    long mixed = (h ^ (h >>> 31)) * 0xbf58476d1ce4e5b9L;
    return mixed ^ (mixed >>> 29);
  }
}
