package dev.heddle.operator;

import dev.heddle.value.ApplicableValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.FunctionBuilder;
import dev.heddle.value.FunctionSetValue;
import dev.heddle.value.RuleFunctionValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;
import dev.heddle.value.ValueOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Operators on functions, records and tuples included. */
public final class Functions {
  private Functions() {}

  /** Returns {@code f[argument]}. */
  public static Value apply(Value function, Value argument) {
    if (function instanceof RuleFunctionValue rule) {
      return applyRule(rule, argument);
    }
    ApplicableValue f = asFunction("[ ]", function);
    int index = f.indexOf(argument);
    if (index < 0) {
      throw Refusal.outsideDomain(f, argument);
    }
    return f.result(index);
  }

  private static Value applyRule(RuleFunctionValue function, Value argument) {
    if (!Membership.isElement(argument, function.domain())) {
      throw Refusal.outsideDomain(function, argument);
    }
    return function.apply(argument);
  }

  /**
   * Returns {@code [f EXCEPT ![argument] = ...]} where {@code update} gives the new result from the old one. An
   * argument outside the domain changes nothing, as in TLA+.
   */
  public static Value update(Value function, Value argument, UnaryOperator<Value> update) {
    if (function instanceof RuleFunctionValue rule) {
      return new RuleFunctionValue(
          rule.domain(),
          x -> Equality.equal(x, argument) ? update.apply(rule.apply(x)) : rule.apply(x));
    }
    ApplicableValue f = asFunction("EXCEPT", function);
    int index = f.indexOf(argument);
    return index < 0 ? f : f.with(index, update.apply(f.result(index)));
  }

  /** Returns {@code value} as a function, or throws, naming the operator that wants one. */
  public static ApplicableValue asFunction(String operator, Value value) {
    if (value instanceof ApplicableValue function) {
      return function;
    }
    throw Refusal.wanted(operator, "a function", value);
  }

  /** Returns {@code DOMAIN f}. */
  public static SetValue domain(Value function) {
    return asFunction("DOMAIN", function).domain();
  }

  /** Returns {@code [a -> b]}. */
  public static SetValue functionSet(Value a, Value b) {
    return FunctionSetValue.of(Sets.asSet("[S -> T]", a), Sets.asSet("[S -> T]", b));
  }

  /** Returns {@code a :> b}. */
  public static ApplicableValue singleton(Value a, Value b) {
    return FunctionBuilder.over(FiniteSetValue.of(a)).build(new Value[] {b});
  }

  /** Returns {@code f @@ g}: {@code g} where only it is defined, {@code f} elsewhere. */
  public static ApplicableValue merge(Value f, Value g) {
    ApplicableValue left = asFunction("@@", f);
    ApplicableValue right = asFunction("@@", g);
    Map<Value, Value> mapping = new LinkedHashMap<>();
    for (int i = 0; i < right.size(); i++) {
      mapping.put(right.argument(i), right.result(i));
    }
    for (int i = 0; i < left.size(); i++) {
      mapping.put(left.argument(i), left.result(i));
    }
    return FunctionBuilder.of(mapping);
  }

  /** Returns the set of the permutations of a finite set, as functions. */
  public static SetValue permutations(Value set) {
    FunctionBuilder builder = FunctionBuilder.over(Sets.asSet("Permutations", set));
    List<Value> permutations = new ArrayList<>();
    Value[] arrangement = builder.arguments().toArray();
    do {
      permutations.add(builder.build(arrangement.clone()));
    } while (advance(arrangement));
    return FiniteSetValue.copyOf(permutations);
  }

  /** Turns an arrangement into the next one in lexicographic order; false after the last. */
  private static boolean advance(Value[] arrangement) {
    int descent = arrangement.length - 2;
    while (descent >= 0 && compare(arrangement[descent], arrangement[descent + 1]) > 0) {
      descent--;
    }
    if (descent < 0) {
      return false;
    }
    int larger = arrangement.length - 1;
    while (compare(arrangement[larger], arrangement[descent]) < 0) {
      larger--;
    }
    swap(arrangement, descent, larger);
    Arrays.sort(arrangement, descent + 1, arrangement.length, ValueOrder.INSTANCE);
    return true;
  }

  private static int compare(Value a, Value b) {
    return ValueOrder.INSTANCE.compare(a, b);
  }

  private static void swap(Value[] values, int i, int j) {
    Value value = values[i];
    values[i] = values[j];
    values[j] = value;
  }

  /** Returns {@code ToString(value)}. */
  public static Value text(Value value) {
    return new StringValue(value.toString());
  }
}
