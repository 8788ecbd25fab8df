package dev.heddle.operator;

import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.value.ApplicableValue;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.FunctionBuilder;
import dev.heddle.value.SetValue;
import dev.heddle.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Inverses of functions, and whether there is one: module Functions. */
final class FunctionInverses {
  private FunctionInverses() {}

  /** Returns {@code IsInjective(f)}. */
  static Value isInjective(Value f) {
    SetValue domain = Functions.domain(f);
    Set<Value> results = new HashSet<>();
    for (Value argument : domain) {
      if (!results.add(Functions.apply(f, argument))) {
        return BooleanValue.FALSE;
      }
    }
    return BooleanValue.TRUE;
  }

  /** Returns {@code AntiFunction(f)}: each result mapped to its first argument. */
  static Value inverse(Value f) {
    ApplicableValue function = Functions.asFunction("AntiFunction", f);
    Map<Value, Value> inverse = new LinkedHashMap<>();
    for (Value argument : function.domain()) {
      inverse.putIfAbsent(Functions.apply(f, argument), argument);
    }
    return FunctionBuilder.of(inverse);
  }

  /** Returns {@code Inverse(f, S, T)}; what is no result of {@code f} is mapped to the first element of {@code S}. */
  static Value inverse(Value f, Value arguments, Value results) {
    Set<Value> range = new HashSet<>();
    for (Value argument : Functions.domain(f)) {
      range.add(Functions.apply(f, argument));
    }
    SetValue source = Sets.asSet("Inverse", arguments);
    Map<Value, Value> first = new HashMap<>();
    for (Value argument : source) {
      first.putIfAbsent(Functions.apply(f, argument), argument);
    }
    Map<Value, Value> inverse = new LinkedHashMap<>();
    for (Value result : Sets.asSet("Inverse", results)) {
      Value argument = range.contains(result) ? first.get(result) : anyOf(source);
      if (argument == null) {
        throw noChoice("no element of " + Refusal.text(source) + " is mapped to " + Refusal.text(result));
      }
      inverse.put(result, argument);
    }
    return FunctionBuilder.of(inverse);
  }

  private static Value anyOf(SetValue set) {
    return set.isEmpty() ? null : set.iterator().next();
  }

  private static EvaluationException noChoice(String message) {
    return new EvaluationException(DiagnosticCode.CHOOSE, message);
  }
}
