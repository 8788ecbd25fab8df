package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heddle.codegen.Shape.Constants;
import dev.heddle.codegen.Shape.FunctionOn;
import dev.heddle.codegen.Shape.SequenceOf;
import dev.heddle.codegen.Shape.SetOf;
import dev.heddle.codegen.Shape.TupleOf;
import dev.heddle.operator.BuiltIn;
import dev.heddle.value.ApplicableValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.IntegerValue.SmallInteger;
import dev.heddle.value.SetValue;
import dev.heddle.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** The shape of what a strict operator returns, from the shapes of its arguments. */
final class BuiltInShapes {
  /** Returns the shape of the operator's results. */
  Shape of(BuiltIn operator, List<Shape> arguments) {
    ImmutableList<Shape> shapes = ImmutableList.copyOf(arguments);
    Shape symbolic = symbolic(operator, shapes);
    if (isEnumerated(operator) || shapes.stream().allMatch(s -> Shapes.single(s).isPresent())) {
      Optional<Shape> concrete = Combinations.of(shapes).flatMap(choices -> concrete(operator, choices));
      return concrete.orElse(symbolic);
    }
    return symbolic;
  }

  /** Whether trying the operator on all combinations of known arguments tells more than its symbolic shape. */
  private static boolean isEnumerated(BuiltIn operator) {
    return switch (operator) {
      case NOT, EQUIVALENT, EQUAL, NOT_EQUAL, IN, NOT_IN, SUBSET_OF, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL,
          IS_FINITE_SET, POWER_SET, PRODUCT, FUNCTION_SET, SEQ, UNION, UNION_OF_TWO, INTERSECTION, DIFFERENCE, DOMAIN,
          APPEND, CONCATENATE, TAIL, SUB_SEQ, TO_STRING, ANY, PERMUTATIONS -> false;
      default -> true;
    };
  }

  private Optional<Shape> concrete(BuiltIn operator, ImmutableList<ImmutableList<Value>> choices) {
    ImmutableSet.Builder<Value> results = ImmutableSet.builder();
    for (ImmutableList<Value> arguments : choices) {
      Optional<Value> result = Folding.apply(operator, arguments);
      if (result.isPresent()) {
        results.add(result.get());
      }
    }
    return Optional.of(ShapeJoin.constants(results.build()));
  }

  private static Shape symbolic(BuiltIn operator, ImmutableList<Shape> a) {
    return switch (operator) {
      case NOT, EQUIVALENT, EQUAL, NOT_EQUAL, IN, NOT_IN, SUBSET_OF, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL,
          IS_FINITE_SET -> Shapes.BOOLEAN;
      case UNION_OF_TWO ->
          new SetOf(ShapeJoin.join(ShapeJoin.elementOfSet(a.get(0)), ShapeJoin.elementOfSet(a.get(1))));
      case INTERSECTION, DIFFERENCE -> new SetOf(ShapeJoin.elementOfSet(a.get(0)));
      case POWER_SET -> new SetOf(new SetOf(ShapeJoin.elementOfSet(a.get(0))));
      case UNION -> new SetOf(ShapeJoin.elementOfSet(ShapeJoin.elementOfSet(a.get(0))));
      case PRODUCT ->
          new SetOf(new TupleOf(a.stream().map(ShapeJoin::elementOfSet).collect(ImmutableList.toImmutableList())));
      case DOMAIN -> domain(a.get(0));
      case FUNCTION_SET -> functionSet(a.get(0), a.get(1));
      case MODULO -> remainder(a.get(1));
      case PLUS, MINUS, NEGATE, TIMES, POWER, DIVIDE, LEN, CARDINALITY -> Shape.INTEGER;
      case INTERVAL, NAT, INT -> new SetOf(Shape.INTEGER);
      case SEQ -> new SetOf(new SequenceOf(ShapeJoin.elementOfSet(a.get(0))));
      case CONCATENATE ->
          new SequenceOf(ShapeJoin.join(ShapeJoin.elementOfFunction(a.get(0)), ShapeJoin.elementOfFunction(a.get(1))));
      case APPEND -> new SequenceOf(ShapeJoin.join(ShapeJoin.elementOfFunction(a.get(0)), a.get(1)));
      case HEAD -> ShapeJoin.elementOfFunction(a.get(0));
      case TAIL, SUB_SEQ -> new SequenceOf(ShapeJoin.elementOfFunction(a.get(0)));
      case TLC_EVAL -> a.get(0);
      case REAL_DIVIDE, REAL, INFINITY, BOOLEAN, STRING, SINGLETON_FUNCTION, FUNCTION_MERGE, PERMUTATIONS, TO_STRING,
          ANY -> Shape.ANYTHING;
    };
  }

  /** The remainders of a division by a known number. */
  private static Shape remainder(Shape divisor) {
    return Shapes.single(divisor).orElse(null) instanceof SmallInteger(long number)
            && number > 0 && number <= ShapeJoin.MAX_CONSTANTS
        ? new Constants(LongStream.range(0, number).mapToObj(IntegerValue::of).collect(ImmutableSet.toImmutableSet()))
        : Shape.INTEGER;
  }

  private static Shape domain(Shape function) {
    return switch (function) {
      case FunctionOn _, Shape.RecordOf _, TupleOf _ -> Shape.of(FiniteSetValue.copyOf(ShapeJoin.domain(function)));
      case SequenceOf _ -> new SetOf(Shape.INTEGER);
      default -> Shape.ANYTHING;
    };
  }

  private static Shape functionSet(Shape domain, Shape range) {
    Optional<Value> known = Shapes.single(domain);
    if (known.isPresent() && known.get() instanceof SetValue set
        && set.hasAtMost(Universe.MAX_COMPARED) && !set.isEmpty()) {
      return new SetOf(new FunctionOn(set.explicit().elements(), ShapeJoin.elementOfSet(range)));
    }
    return Shape.ANYTHING;
  }

  /** Returns the shape of one of the known functions applied to an argument. */
  Shape applyConstants(Constants functions, Shape argument) {
    ImmutableSet.Builder<Value> results = ImmutableSet.builder();
    for (Value function : functions.values()) {
      if (!(function instanceof ApplicableValue f)) {
        continue;
      }
      for (int i = 0; i < f.size(); i++) {
        if (!(argument instanceof Constants c) || c.values().contains(f.argument(i))) {
          results.add(f.result(i));
        }
      }
    }
    return ShapeJoin.constants(results.build());
  }

  /** Returns the index of the component at position {@code index} of a tuple with {@code size} components. */
  Optional<Integer> position(Value index, int size) {
    return index instanceof SmallInteger i && i.value() >= 1 && i.value() <= size
        ? Optional.of((int) i.value() - 1)
        : Optional.empty();
  }
}
