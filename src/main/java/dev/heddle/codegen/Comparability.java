package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import dev.heddle.operator.BuiltIn;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;
import java.util.HashMap;
import java.util.Map;

/** Whether equality of known values has a value, so that generated code may compare what stands for them. */
final class Comparability {
  /** The most pairs that are tried. */
  private static final int MAX_PAIRS = 1 << 14;

  private final Map<Pair, Boolean> known = new HashMap<>();

  private record Pair(ImmutableList<Value> a, ImmutableList<Value> b) {}

  /** Returns whether equality of any value of the one list with any of the other has a value. */
  boolean areComparable(ImmutableList<Value> a, ImmutableList<Value> b) {
    if (isText(a) && isText(b)) {
      return true;
    }
    return known.computeIfAbsent(new Pair(a, b), pair -> tryAll(a, b));
  }

  private static boolean isText(ImmutableList<Value> values) {
    return values.stream().allMatch(StringValue.class::isInstance);
  }

  private static boolean tryAll(ImmutableList<Value> a, ImmutableList<Value> b) {
    if ((long) a.size() * b.size() > MAX_PAIRS) {
      return false;
    }
    for (Value x : a) {
      for (Value y : b) {
        if (Folding.apply(BuiltIn.EQUAL, ImmutableList.of(x, y)).isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }
}
