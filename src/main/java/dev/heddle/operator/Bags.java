package dev.heddle.operator;

import dev.heddle.value.ApplicableValue;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.FunctionBuilder;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.IntegerValue.SmallInteger;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Module Bags: a bag is a function from its elements to how often they are in it. */
final class Bags {
  private Bags() {}

  /** Returns {@code IsABag(B)}; what is no function is no bag, of which the definition says nothing. */
  static Value isBag(Value value) {
    if (!(value instanceof ApplicableValue copies)) {
      return BooleanValue.FALSE;
    }
    for (int i = 0; i < copies.size(); i++) {
      if (!(copies.result(i) instanceof IntegerValue count) || count.big().signum() <= 0) {
        return BooleanValue.FALSE;
      }
    }
    return BooleanValue.TRUE;
  }

  /** Returns {@code BagUnion(S)}. */
  static Value union(Value bags) {
    Map<Value, Value> sum = new LinkedHashMap<>();
    for (Value bag : Sets.asSet("BagUnion", bags)) {
      ApplicableValue copies = asBag("BagUnion", bag);
      for (int i = 0; i < copies.size(); i++) {
        sum.merge(copies.argument(i), copies.result(i), Arithmetic::plus);
      }
    }
    return FunctionBuilder.of(sum);
  }

  /** Returns {@code BagOfAll(F, B)}. */
  static Value image(Operation f, Value bag) {
    ApplicableValue copies = asBag("BagOfAll", bag);
    Map<Value, Value> image = new LinkedHashMap<>();
    for (int i = 0; i < copies.size(); i++) {
      image.merge(f.apply(copies.argument(i)), copies.result(i), Arithmetic::plus);
    }
    return FunctionBuilder.of(image);
  }

  /** Returns {@code BagCardinality(B)}. */
  static Value size(Value bag) {
    ApplicableValue copies = asBag("BagCardinality", bag);
    Value size = IntegerValue.of(0);
    for (int i = 0; i < copies.size(); i++) {
      size = Arithmetic.plus(size, copies.result(i));
    }
    return size;
  }

  /** Returns {@code SubBag(B)}. */
  static Value parts(Value bag) {
    ApplicableValue copies = asBag("SubBag", bag);
    List<Map<Value, Value>> parts = new ArrayList<>();
    parts.add(Map.of());
    for (int i = 0; i < copies.size(); i++) {
      if (!(copies.result(i) instanceof SmallInteger most)) {
        throw Refusal.wanted("SubBag", "a bag", bag);
      }
      extend(parts, copies.argument(i), most.value());
    }
    return FiniteSetValue.copyOf(parts.stream().map(FunctionBuilder::of).toList());
  }

  /** Adds to the parts those with up to {@code most} copies of a further element. */
  private static void extend(List<Map<Value, Value>> parts, Value element, long most) {
    for (Map<Value, Value> part : List.copyOf(parts)) {
      for (long count = 1; count <= most; count++) {
        Map<Value, Value> larger = new LinkedHashMap<>(part);
        larger.put(element, IntegerValue.of(count));
        parts.add(larger);
      }
    }
  }

  private static ApplicableValue asBag(String operator, Value value) {
    return Functions.asFunction(operator, value);
  }
}
