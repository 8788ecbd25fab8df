package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import dev.heddle.codegen.Shape.Anything;
import dev.heddle.codegen.Shape.Constants;
import dev.heddle.codegen.Shape.FunctionOn;
import dev.heddle.codegen.Shape.Integers;
import dev.heddle.codegen.Shape.Nothing;
import dev.heddle.codegen.Shape.RecordOf;
import dev.heddle.codegen.Shape.SequenceOf;
import dev.heddle.codegen.Shape.SetOf;
import dev.heddle.codegen.Shape.SomeRecord;
import dev.heddle.codegen.Shape.TupleOf;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.value.ApplicableValue;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.FunctionValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.ModelValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.RuleFunctionValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.stream.IntStream;

/** The least upper bounds of shapes, and the steps by which a growing shape is made to stop growing. */
final class ShapeJoin {
  /** The most values that are told apart; a larger set of values becomes a structure. */
  static final int MAX_CONSTANTS = 256;

  private static final int MAX_DEPTH = 6;

  private ShapeJoin() {}

  /** Returns the shape of what has the one shape or the other. */
  static Shape join(Shape a, Shape b) {
    if (a.equals(b) || b instanceof Nothing || a instanceof Anything) {
      return a;
    }
    if (a instanceof Nothing || b instanceof Anything) {
      return b;
    }
    if (a instanceof Constants x && b instanceof Constants y) {
      return constants(Sets.union(x.values(), y.values()).immutableCopy());
    }
    if (a instanceof Integers || b instanceof Integers) {
      return joinIntegers(a, b);
    }
    return joinStructures(structure(a), structure(b));
  }

  /** Returns the shape of the given values, structured if they are too many to be told apart. */
  static Shape constants(ImmutableSet<Value> values) {
    if (values.isEmpty()) {
      return Shape.NOTHING;
    }
    return values.size() <= MAX_CONSTANTS ? new Constants(values) : structure(new Constants(values));
  }

  private static Shape joinIntegers(Shape a, Shape b) {
    if (!(a instanceof Integers || a instanceof Constants) || !(b instanceof Integers || b instanceof Constants)) {
      return Shape.ANYTHING;
    }
    ImmutableSet<Value> others = Sets.union(others(a), others(b)).immutableCopy();
    return others.size() <= MAX_CONSTANTS ? new Integers(others) : Shape.ANYTHING;
  }

  private static ImmutableSet<Value> others(Shape shape) {
    return switch (shape) {
      case Integers x -> x.others();
      case Constants x ->
          x.values().stream().filter(v -> !(v instanceof IntegerValue)).collect(ImmutableSet.toImmutableSet());
      default -> throw new IllegalArgumentException("no scalar: " + shape);
    };
  }

  /** Returns a shape that holds at least the values of {@code shape}, described by their parts. */
  static Shape structure(Shape shape) {
    if (!(shape instanceof Constants x)) {
      return shape;
    }
    Shape result = Shape.NOTHING;
    for (Value value : x.values()) {
      result = result instanceof Nothing ? structure(value) : joinStructures(result, structure(value));
    }
    return result;
  }

  private static Shape structure(Value value) {
    return switch (value) {
      case IntegerValue _ -> Shape.INTEGER;
      case BooleanValue v -> Shape.of(v);
      case StringValue _, ModelValue _, RuleFunctionValue _ -> Shape.ANYTHING;
      case TupleValue v ->
          new TupleOf(v.elements().stream().map(ShapeJoin::ofConstant).collect(ImmutableList.toImmutableList()));
      case RecordValue v -> {
        ImmutableSortedMap.Builder<String, Shape> fields = ImmutableSortedMap.naturalOrder();
        v.fields().forEach((name, field) -> fields.put(name, ofConstant(field)));
        yield new RecordOf(fields.buildOrThrow());
      }
      case FunctionValue v ->
          new FunctionOn(ImmutableList.copyOf(v.domain().explicit().elements()), resultsOf(v));
      case SetValue v ->
          v.isFinite() && isSmall(v)
              ? new SetOf(constants(ImmutableSet.copyOf(v.explicit().elements())))
              : Shape.ANYTHING;
    };
  }

  /** Returns the shape of exactly one value, or any if there are sets in it that are not to be enumerated. */
  static Shape ofConstant(Value value) {
    return isEnumerable(value) ? Shape.of(value) : Shape.ANYTHING;
  }

  /** Returns whether the sets in a value are infinite, or have few enough elements to be looked at one by one. */
  private static boolean isEnumerable(Value value) {
    return switch (value) {
      case IntegerValue _, BooleanValue _, StringValue _, ModelValue _, RuleFunctionValue _, FiniteSetValue _ -> true;
      case ApplicableValue v -> IntStream.range(0, v.size()).allMatch(i -> isEnumerable(v.result(i)));
      case SetValue v -> !v.isFinite() || isSmall(v);
    };
  }

  private static boolean isSmall(SetValue set) {
    try {
      return set.hasAtMost(Universe.MAX_ENUMERATED);
    } catch (EvaluationException e) {
      // A described set may have to be enumerated to be counted, and be too large for that.
      return false;
    }
  }

  /** Returns the shape of the results of a function. */
  static Shape resultsOf(ApplicableValue function) {
    ImmutableSet.Builder<Value> results = ImmutableSet.builder();
    for (int i = 0; i < function.size(); i++) {
      results.add(function.result(i));
    }
    return constants(results.build());
  }

  private static Shape joinStructures(Shape a, Shape b) {
    if (a.equals(b)) {
      return a;
    }
    if (a instanceof Constants x && b instanceof Constants y) {
      return constants(Sets.union(x.values(), y.values()).immutableCopy());
    }
    return switch (a) {
      case SetOf x when b instanceof SetOf y -> new SetOf(join(x.element(), y.element()));
      case RecordOf x when b instanceof RecordOf y && x.fields().keySet().equals(y.fields().keySet()) ->
          new RecordOf(joinFields(x.fields(), y.fields()));
      case RecordOf x when b instanceof RecordOf y -> new SomeRecord(joinFields(x.fields(), y.fields()));
      case RecordOf x when b instanceof SomeRecord y -> new SomeRecord(joinFields(x.fields(), y.fields()));
      case SomeRecord x when b instanceof RecordOf y -> new SomeRecord(joinFields(x.fields(), y.fields()));
      case SomeRecord x when b instanceof SomeRecord y -> new SomeRecord(joinFields(x.fields(), y.fields()));
      case TupleOf x when b instanceof TupleOf y && x.elements().size() == y.elements().size() -> joinTuples(x, y);
      case FunctionOn _, RecordOf _, TupleOf _, SequenceOf _ -> joinFunctions(a, b);
      default -> Shape.ANYTHING;
    };
  }

  private static ImmutableSortedMap<String, Shape> joinFields(
      ImmutableSortedMap<String, Shape> a, ImmutableSortedMap<String, Shape> b) {
    ImmutableSortedMap.Builder<String, Shape> fields = ImmutableSortedMap.naturalOrder();
    for (String name : Sets.union(a.keySet(), b.keySet())) {
      fields.put(name, join(a.getOrDefault(name, Shape.NOTHING), b.getOrDefault(name, Shape.NOTHING)));
    }
    return fields.buildOrThrow();
  }

  private static Shape joinTuples(TupleOf a, TupleOf b) {
    ImmutableList.Builder<Shape> elements = ImmutableList.builder();
    for (int i = 0; i < a.elements().size(); i++) {
      elements.add(join(a.elements().get(i), b.elements().get(i)));
    }
    return new TupleOf(elements.build());
  }

  private static Shape joinFunctions(Shape a, Shape b) {
    if (!isFunction(a) || !isFunction(b)) {
      return Shape.ANYTHING;
    }
    Shape element = join(elementOfFunction(a), elementOfFunction(b));
    if (!(a instanceof SequenceOf) && !(b instanceof SequenceOf) && domain(a).equals(domain(b))) {
      return new FunctionOn(domain(a), element);
    }
    return isTuple(a) && isTuple(b) ? new SequenceOf(element) : Shape.ANYTHING;
  }

  private static boolean isFunction(Shape shape) {
    return shape instanceof FunctionOn
        || shape instanceof RecordOf
        || shape instanceof TupleOf
        || shape instanceof SequenceOf;
  }

  private static boolean isTuple(Shape shape) {
    return shape instanceof SequenceOf
        || shape instanceof TupleOf
        || shape instanceof FunctionOn f && f.domain().equals(positions(f.domain().size()));
  }

  /** Returns the domain of a function shape that has a fixed one. */
  static ImmutableList<Value> domain(Shape shape) {
    return switch (shape) {
      case FunctionOn f -> f.domain();
      case RecordOf r ->
          r.fields().keySet().stream().map(StringValue::new).collect(ImmutableList.toImmutableList());
      case TupleOf t -> positions(t.elements().size());
      default -> throw new IllegalArgumentException("no fixed domain: " + shape);
    };
  }

  private static ImmutableList<Value> positions(int count) {
    ImmutableList.Builder<Value> positions = ImmutableList.builder();
    for (int i = 1; i <= count; i++) {
      positions.add(IntegerValue.of(i));
    }
    return positions.build();
  }

  /** Returns the shape of the results of a function shape. */
  static Shape elementOfFunction(Shape shape) {
    return switch (shape) {
      case FunctionOn f -> f.element();
      case RecordOf r -> r.fields().values().stream().reduce(Shape.NOTHING, ShapeJoin::join);
      case TupleOf t -> t.elements().stream().reduce(Shape.NOTHING, ShapeJoin::join);
      case SequenceOf s -> s.element();
      case SomeRecord r -> r.fields().values().stream().reduce(Shape.NOTHING, ShapeJoin::join);
      case Constants _ -> {
        Shape structure = structure(shape);
        yield structure instanceof Constants ? Shape.ANYTHING : elementOfFunction(structure);
      }
      case Nothing _ -> Shape.NOTHING;
      case Integers _, SetOf _, Anything _ -> Shape.ANYTHING;
    };
  }

  /** Returns the shape of the elements of a set shape. */
  static Shape elementOfSet(Shape shape) {
    return switch (shape) {
      case SetOf s -> s.element();
      case Constants _ when structure(shape) instanceof SetOf s -> s.element();
      case Nothing _ -> Shape.NOTHING;
      default -> Shape.ANYTHING;
    };
  }

  /**
   * Returns {@code grown}, or a larger shape where it grew from {@code old} by integers or by depth, so that a chain of
   * growing shapes ends.
   */
  static Shape widen(Shape old, Shape grown) {
    return widen(old, grown, 0);
  }

  private static Shape widen(Shape old, Shape grown, int depth) {
    if (old.equals(grown)) {
      return grown;
    }
    if (depth > MAX_DEPTH) {
      return Shape.ANYTHING;
    }
    return switch (grown) {
      case Constants g -> widenConstants(old, g);
      case FunctionOn g -> new FunctionOn(g.domain(), widen(elementOfFunction(old), g.element(), depth + 1));
      case RecordOf g -> new RecordOf(widenFields(fieldsOf(old), g.fields(), depth));
      case SomeRecord g -> new SomeRecord(widenFields(fieldsOf(old), g.fields(), depth));
      case TupleOf g -> {
        ImmutableList.Builder<Shape> elements = ImmutableList.builder();
        TupleOf o = old instanceof TupleOf t && t.elements().size() == g.elements().size() ? t : null;
        for (int i = 0; i < g.elements().size(); i++) {
          elements.add(widen(o == null ? Shape.NOTHING : o.elements().get(i), g.elements().get(i), depth + 1));
        }
        yield new TupleOf(elements.build());
      }
      case SequenceOf g -> new SequenceOf(widen(elementOfFunction(old), g.element(), depth + 1));
      case SetOf g -> new SetOf(widen(elementOfSet(old), g.element(), depth + 1));
      case Nothing _, Integers _, Anything _ -> grown;
    };
  }

  private static ImmutableSortedMap<String, Shape> fieldsOf(Shape shape) {
    return switch (shape) {
      case RecordOf r -> r.fields();
      case SomeRecord r -> r.fields();
      default -> ImmutableSortedMap.of();
    };
  }

  private static ImmutableSortedMap<String, Shape> widenFields(
      ImmutableSortedMap<String, Shape> old, ImmutableSortedMap<String, Shape> grown, int depth) {
    ImmutableSortedMap.Builder<String, Shape> fields = ImmutableSortedMap.naturalOrder();
    grown.forEach(
        (name, shape) -> fields.put(name, widen(old.getOrDefault(name, Shape.NOTHING), shape, depth + 1)));
    return fields.buildOrThrow();
  }

  private static Shape widenConstants(Shape old, Constants grown) {
    long before = old instanceof Constants o ? integers(o) : 0;
    if (integers(grown) > before) {
      return joinIntegers(grown, Shape.INTEGER);
    }
    boolean isStructured =
        grown.values().stream().anyMatch(v -> v instanceof ApplicableValue || v instanceof SetValue);
    return isStructured ? structure(grown) : grown;
  }

  private static long integers(Constants shape) {
    return shape.values().stream().filter(IntegerValue.class::isInstance).count();
  }
}
