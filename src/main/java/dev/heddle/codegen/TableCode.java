package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.ir.Expr;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Generates operations on arguments with few values, such as the fields of known messages, as look-ups in tables. */
final class TableCode {
  // What is applied to arguments that come from small universes has as many results as there are combinations. They are
  // computed while compiling, in the encoding in which they are wanted, and the code that remains is an index and a
  // load: shorter than the call of a site, and nothing to warm up. A combination without a result, or whose result has
  // no place in the encoding, is a hole; code that meets one gives up and leaves the word to the evaluator.
  private static final int MAX_ENTRIES = 1 << 10;

  private final ExpressionCode expressions;

  TableCode(ExpressionCode expressions) {
    this.expressions = expressions;
  }

  /**
   * What is made of the values of some expressions.
   *
   * @param key equal only for the same operation
   * @param make throws an {@link EvaluationException} or an {@link EscapeException} where there is no result
   */
  record Operation(Object key, ImmutableList<Expr> arguments, Function<Value[], Value> make) {}

  /** An argument: a constant, or one value of a universe. */
  private record Axis(Expr argument, ImmutableList<Value> values, Optional<Encoding> encoding) {
    boolean isConstant() {
      return encoding.isEmpty();
    }
  }

  /** Pushes the result of an operation, if its arguments have few values; else generates nothing and returns false. */
  boolean push(Operation operation, Scope scope, Encoding want, MethodCode m) {
    Optional<ImmutableList<Axis>> axes = axes(operation.arguments(), scope);
    if (axes.isEmpty()) {
      return false;
    }
    Encoding result = result(want);
    List<Object> key = new ArrayList<>(List.of("operation", operation.key(), result));
    axes.get().forEach(axis -> key.add(axis.values()));
    int[] table = table(operation, axes.get(), result);
    if (Arrays.stream(table).allMatch(entry -> entry == Checks.NO_NUMBER)) {
      return false;
    }
    m.push(expressions.context().table(key, () -> table));
    pushIndex(axes.get(), scope, m);
    if (Arrays.stream(table).anyMatch(entry -> entry == Checks.NO_NUMBER)) {
      m.check("numberAt", ConversionCode.FROM_TABLE);
    } else {
      m.code().iaload();
    }
    expressions.conversion().convert(result, want, m);
    return true;
  }

  /** Returns the encoding of the entries, in which no value has the mark of a hole. */
  private static Encoding result(Encoding want) {
    return switch (want) {
      case Encoding.Number _ -> Encoding.BOUNDED;
      case Encoding.Bits(Universe universe) when universe.size() == Encoding.MAX_BITS -> Encoding.WORD;
      case Encoding.Sequence _ -> Encoding.WORD;
      case Encoding.Flag _, Encoding.Ordinal _, Encoding.Bits _, Encoding.Word _ -> want;
    };
  }

  private Optional<ImmutableList<Axis>> axes(List<Expr> arguments, Scope scope) {
    ImmutableList.Builder<Axis> axes = ImmutableList.builder();
    int entries = 1;
    boolean isConstant = true;
    for (Expr argument : arguments) {
      Optional<Axis> axis = axis(argument, scope);
      int values = axis.map(Axis::values).map(List::size).orElse(0);
      if (values == 0 || values > MAX_ENTRIES / entries) {
        return Optional.empty();
      }
      entries *= values;
      isConstant &= axis.get().isConstant();
      axes.add(axis.get());
    }
    return isConstant ? Optional.empty() : Optional.of(axes.build());
  }

  private Optional<Axis> axis(Expr argument, Scope scope) {
    Optional<Value> constant = expressions.constant(argument, scope);
    if (constant.isPresent()) {
      return isInterned(constant.get())
          ? Optional.of(new Axis(argument, ImmutableList.of(constant.get()), Optional.empty()))
          : Optional.empty();
    }
    if (expressions.functions().isAggregate(argument, scope)) {
      return Optional.empty();
    }
    return switch (expressions.natural(argument, scope)) {
      case Encoding.Flag flag ->
          Optional.of(
              new Axis(argument, ImmutableList.of(BooleanValue.FALSE, BooleanValue.TRUE), Optional.of(flag)));
      case Encoding.Ordinal ordinal ->
          Optional.of(new Axis(argument, ordinal.universe().values(), Optional.of(ordinal)));
      case Encoding.Number _ -> interval(argument, scope);
      case Encoding.Bits _, Encoding.Sequence _, Encoding.Word _ -> Optional.empty();
    };
  }

  /** Whether a constant is not too large to be told from others. */
  private boolean isInterned(Value constant) {
    try {
      expressions.context().words().word(constant);
      return true;
    } catch (EvaluationException e) {
      return false;
    }
  }

  /** Numbers that are known to lie in a short interval. */
  private Optional<Axis> interval(Expr argument, Scope scope) {
    if (!(expressions.shape(argument, scope) instanceof Shape.Constants(ImmutableSet<Value> values))
        || values.size() > MAX_ENTRIES) {
      return Optional.empty();
    }
    Universe universe = expressions.context().universes().of(values);
    return universe.isInterval()
        ? Optional.of(new Axis(argument, universe.values(), Optional.of(new Encoding.Ordinal(universe))))
        : Optional.empty();
  }

  private void pushIndex(ImmutableList<Axis> axes, Scope scope, MethodCode m) {
    boolean isFirst = true;
    for (Axis axis : axes) {
      if (!axis.isConstant()) {
        if (!isFirst) {
          m.push(axis.values().size());
          m.code().imul();
        }
        expressions.push(axis.argument(), scope, axis.encoding().get(), m);
        if (!isFirst) {
          m.code().iadd();
        }
        isFirst = false;
      }
    }
  }

  private int[] table(Operation operation, ImmutableList<Axis> axes, Encoding result) {
    return Lists.cartesianProduct(Lists.transform(axes, Axis::values)).stream()
        .mapToInt(arguments -> entry(operation, arguments.toArray(Value[]::new), result))
        .toArray();
  }

  private int entry(Operation operation, Value[] arguments, Encoding result) {
    try {
      return expressions.context().layout().codec().encode(result, operation.make().apply(arguments));
    } catch (EvaluationException | EscapeException | LayoutException e) {
      return Checks.NO_NUMBER;
    }
  }
}
