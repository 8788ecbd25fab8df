package dev.heddle.value;

import dev.heddle.value.IntegerValue.SmallInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes functions over one domain in canonical form: a tuple, a record or another function, as the domain asks.
 * Immutable; one builder serves any number of functions.
 */
public final class FunctionBuilder {
  private enum Shape {
    TUPLE,
    RECORD,
    OTHER
  }

  private final Shape shape;
  private final FiniteSetValue arguments;
  private final FieldNames names;
  private final FunctionDomain domain;

  private FunctionBuilder(FiniteSetValue arguments) {
    this.arguments = arguments;
    this.shape = shapeOf(arguments);
    this.names = shape == Shape.RECORD ? namesOf(arguments) : null;
    this.domain = shape == Shape.OTHER ? FunctionDomain.of(arguments) : null;
  }

  /** Returns a builder of functions over {@code domain}, which is finite. */
  public static FunctionBuilder over(SetValue domain) {
    return new FunctionBuilder(domain.explicit());
  }

  /** Returns the canonical function of the given pairs. */
  public static ApplicableValue of(Map<? extends Value, ? extends Value> mapping) {
    TreeMap<Value, Value> sorted = new TreeMap<>(ValueOrder.INSTANCE);
    sorted.putAll(mapping);
    FiniteSetValue domain = FiniteSetValue.sorted(sorted.keySet().toArray(Value[]::new));
    return over(domain).build(sorted.values().toArray(Value[]::new));
  }

  private static Shape shapeOf(FiniteSetValue arguments) {
    if (arguments.size() == 0 || isFromOne(arguments)) {
      return Shape.TUPLE;
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (!(arguments.element(i) instanceof StringValue)) {
        return Shape.OTHER;
      }
    }
    return Shape.RECORD;
  }

  private static boolean isFromOne(FiniteSetValue arguments) {
    return arguments.element(0) instanceof SmallInteger first
        && first.value() == 1
        && IntervalValue.isContiguous(arguments);
  }

  private static FieldNames namesOf(FiniteSetValue arguments) {
    List<String> texts = new ArrayList<>(arguments.size());
    for (Value argument : arguments) {
      texts.add(((StringValue) argument).text());
    }
    return FieldNames.of(texts);
  }

  /** {@return the arguments of the functions, in ascending order} */
  public FiniteSetValue arguments() {
    return arguments;
  }

  /** Returns the function with the given results in the order of the arguments; nobody changes the array afterwards. */
  public ApplicableValue build(Value[] results) {
    return switch (shape) {
      case TUPLE -> TupleValue.wrapping(results);
      case RECORD -> RecordValue.wrapping(names, results);
      case OTHER -> new FunctionValue(domain, results);
    };
  }
}
