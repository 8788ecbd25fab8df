package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heddle.ir.Expr;
import dev.heddle.operator.BuiltIn;
import dev.heddle.operator.Operators;
import dev.heddle.operator.Sets;
import dev.heddle.value.CombinedSetValue;
import dev.heddle.value.CombinedSetValue.Combination;
import dev.heddle.value.DescribedSet;
import dev.heddle.value.RecordSetValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.Value;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A set made of parts that depend on the state, such as {@code [S -> SUBSET T]}. Whether a value is an element follows
 * from the parts; the set itself is not interned, since that would enumerate it.
 *
 * @param key equal only for sets that are made alike of their parts
 * @param parts the expressions that it is made of
 * @param make makes the set of the values of the parts, taking one after the other
 */
record Description(Object key, ImmutableList<Scope.Scoped> parts, Function<Iterator<Value>, Value> make) {
  private static final ImmutableSet<BuiltIn> MAKERS =
      ImmutableSet.of(BuiltIn.POWER_SET, BuiltIn.FUNCTION_SET, BuiltIn.PRODUCT, BuiltIn.SEQ);

  /** Returns the description of a set, if it is given by one. */
  static Optional<Description> of(Expr set, Scope scope, ExpressionCode expressions) {
    return switch (set) {
      case Expr.BuiltInApplication e when MAKERS.contains(e.operator()) ->
          Optional.of(
              composed(
                  e.operator(),
                  parts(e.arguments(), scope, expressions),
                  values -> Operators.apply(e.operator(), values.toArray(Value[]::new))));
      case Expr.RecordSet e -> Optional.of(ofRecords(e, scope, expressions));
      case Expr.BuiltInApplication e when combination(e.operator()).isPresent() ->
          ofCombination(e, combination(e.operator()).get(), scope, expressions);
      case Expr.Let e -> {
        Scope.Scoped body = expressions.context().inlining().open(e, scope);
        yield of(body.expression(), body.scope(), expressions);
      }
      case Expr.OperatorApplication e ->
          expressions.context().inlining().open(e, scope)
              .flatMap(body -> of(body.expression(), body.scope(), expressions));
      default -> Optional.empty();
    };
  }

  private static Description ofRecords(Expr.RecordSet e, Scope scope, ExpressionCode expressions) {
    ImmutableList<String> names = e.fields().stream().map(Expr.Field::name).collect(ImmutableList.toImmutableList());
    return composed(
        names,
        parts(e.fields().stream().map(Expr.Field::value).toList(), scope, expressions),
        values -> {
          Map<String, SetValue> fields = new LinkedHashMap<>();
          for (int i = 0; i < names.size(); i++) {
            fields.put(names.get(i), Sets.asSet("[a : S]", values.get(i)));
          }
          return RecordSetValue.of(fields);
        });
  }

  /** A union or the like with a described set is not enumerated either. */
  private static Optional<Description> ofCombination(
      Expr.BuiltInApplication e, Combination combination, Scope scope, ExpressionCode expressions) {
    if (e.arguments().stream().noneMatch(operand -> of(operand, scope, expressions).isPresent())) {
      return Optional.empty();
    }
    return Optional.of(
        composed(
            e.operator(),
            parts(e.arguments(), scope, expressions),
            values ->
                new CombinedSetValue(
                    combination,
                    Sets.asSet(combination.symbol(), values.get(0)),
                    Sets.asSet(combination.symbol(), values.get(1)))));
  }

  private static Optional<Combination> combination(BuiltIn operator) {
    return switch (operator) {
      case UNION_OF_TWO -> Optional.of(Combination.UNION);
      case INTERSECTION -> Optional.of(Combination.INTERSECTION);
      case DIFFERENCE -> Optional.of(Combination.DIFFERENCE);
      default -> Optional.empty();
    };
  }

  private static List<Description> parts(List<Expr> operands, Scope scope, ExpressionCode expressions) {
    return operands.stream().map(operand -> part(operand, scope, expressions)).toList();
  }

  private static Description part(Expr operand, Scope scope, ExpressionCode expressions) {
    Optional<Value> constant = expressions.constant(operand, scope);
    if (constant.isPresent()) {
      Object key = constant.get() instanceof DescribedSet ? new Object() : constant.get();
      return new Description(key, ImmutableList.of(), values -> constant.get());
    }
    return of(operand, scope, expressions)
        .orElseGet(
            () -> new Description("part", ImmutableList.of(new Scope.Scoped(operand, scope)), Iterator::next));
  }

  private static Description composed(
      Object maker, List<Description> operands, Function<List<Value>, Value> make) {
    ImmutableList.Builder<Object> key = ImmutableList.builder().add(maker);
    operands.forEach(operand -> key.add(operand.key()));
    return new Description(
        key.build(),
        operands.stream().flatMap(operand -> operand.parts().stream()).collect(ImmutableList.toImmutableList()),
        values ->
            make.apply(operands.stream().map(operand -> operand.make().apply(values)).collect(Collectors.toList())));
  }
}
