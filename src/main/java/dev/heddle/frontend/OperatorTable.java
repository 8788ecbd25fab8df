package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import dev.heddle.operator.BuiltIn;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.Optional;

/** A constant operator that a configuration gives by rows {@code F(1, 2) = 3}: a CASE over its arguments. */
final class OperatorTable {
  private OperatorTable() {}

  /** Returns the result for these arguments. */
  static Expr application(Bindings.Meaning.Table table, ImmutableList<Expr> arguments, Span span) {
    ImmutableList.Builder<Expr.Arm> arms = ImmutableList.builder();
    table
        .rows()
        .forEach(
            (row, result) ->
                arms.add(new Expr.Arm(matches((TupleValue) row, arguments, span), literal(result, span))));
    return new Expr.Case(arms.build(), Optional.empty(), span);
  }

  /** Returns the operator as an argument of another operator. */
  static Argument operator(Bindings.Meaning.Table table, DefinitionImporter definitions, Span span) {
    ImmutableList.Builder<Definition.Parameter> parameters = ImmutableList.builder();
    ImmutableList.Builder<Expr> arguments = ImmutableList.builder();
    for (int i = 0; i < table.arity(); i++) {
      Local local = definitions.freshLocal("a" + i);
      parameters.add(new Definition.Parameter(local, 0));
      arguments.add(new Expr.LocalReference(local, span));
    }
    return new Argument.Lambda(parameters.build(), application(table, arguments.build(), span), span);
  }

  private static Expr matches(TupleValue row, ImmutableList<Expr> arguments, Span span) {
    ImmutableList.Builder<Expr> equalities = ImmutableList.builder();
    for (int i = 0; i < arguments.size(); i++) {
      Expr wanted = literal(row.elements().get(i), span);
      equalities.add(new Expr.BuiltInApplication(BuiltIn.EQUAL, ImmutableList.of(arguments.get(i), wanted), span));
    }
    return new Expr.Conjunction(equalities.build(), span);
  }

  private static Expr literal(Value value, Span span) {
    return new Expr.Literal(value, span);
  }
}
