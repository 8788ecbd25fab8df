package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.ir.Expr;
import dev.heddle.ir.rewrite.ConstantEvaluator;
import dev.heddle.operator.BuiltIn;
import dev.heddle.operator.Operators;
import dev.heddle.value.Value;
import java.util.Optional;

/** Finds the values of expressions that have the same value in all states. */
final class Folding {
  private final ConstantEvaluator evaluator;
  private final Inlining inlining;
  private final ImmutableMap<Binding, Value> known;

  Folding(ConstantEvaluator evaluator, Inlining inlining) {
    this(evaluator, inlining, ImmutableMap.of());
  }

  private Folding(ConstantEvaluator evaluator, Inlining inlining, ImmutableMap<Binding, Value> known) {
    this.evaluator = evaluator;
    this.inlining = inlining;
    this.known = known;
  }

  /** Returns the same where the given names that code holds have the given values. */
  Folding knowing(ImmutableMap<Binding, Value> values) {
    return new Folding(evaluator, inlining, values);
  }

  /** Returns the result of a strict operator, or nothing if it has none. */
  static Optional<Value> apply(BuiltIn operator, ImmutableList<Value> arguments) {
    try {
      return Optional.of(Operators.apply(operator, arguments.toArray(Value[]::new)));
    } catch (EvaluationException e) {
      return Optional.empty();
    }
  }

  /** Returns the value of an expression without free names, or nothing if it has none or depends on a state. */
  Optional<Value> evaluate(Expr expression) {
    return evaluator.evaluate(expression);
  }

  /** Returns the value of {@code expression} if it is the same in all states and surely there is one. */
  Optional<Value> constant(Expr expression, Scope scope) {
    if (expression instanceof Expr.Literal literal) {
      return Optional.of(literal.value());
    }
    return known.isEmpty() ? scope.constant(expression, () -> find(expression, scope)) : find(expression, scope);
  }

  private Optional<Value> find(Expr expression, Scope scope) {
    return switch (expression) {
      case Expr.Literal e -> Optional.of(e.value());
      case Expr.LocalReference e -> switch (scope.binding(e.local()).orElse(null)) {
        case Binding.Delayed delayed -> constant(delayed.expression(), delayed.scope());
        case Binding.Held held -> Optional.ofNullable(known.get(held));
        case null, default -> Optional.empty();
      };
      case Expr.OperatorApplication e -> constantApplication(e, scope);
      case Expr.BuiltInApplication e -> constantBuiltIn(e, scope);
      case Expr.SetLiteral _, Expr.TupleLiteral _, Expr.RecordLiteral _, Expr.RecordSet _, Expr.FunctionLiteral _ ->
          closed(expression, scope);
      case Expr.SetFilter _, Expr.SetMap _, Expr.Choose _, Expr.ForAll _, Expr.Exists _, Expr.FunctionApplication _,
          Expr.NativeApplication _ ->
          closed(expression, scope);
      case Expr.Prime e -> constant(e.operand(), scope);
      default -> Optional.empty();
    };
  }

  private Optional<Value> constantApplication(Expr.OperatorApplication application, Scope scope) {
    Optional<Binding.Delayed> value = inlining.localValue(application, scope);
    if (value.isPresent()) {
      return constant(value.get().expression(), value.get().scope());
    }
    Optional<Scope.Scoped> body = inlining.open(application, scope);
    return body.isPresent() ? constant(body.get().expression(), body.get().scope()) : closed(application, scope);
  }

  private Optional<Value> constantBuiltIn(Expr.BuiltInApplication application, Scope scope) {
    ImmutableList.Builder<Value> arguments = ImmutableList.builder();
    for (Expr argument : application.arguments()) {
      Optional<Value> value = constant(argument, scope);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(value.get());
    }
    return apply(application.operator(), arguments.build());
  }

  /** Returns the value of {@code expression} by the evaluator, or nothing if it depends on a state or has none. */
  Optional<Value> closed(Expr expression, Scope scope) {
    try {
      ClosedExpression closed = ClosedExpression.of(expression, scope);
      return closed.captures().isEmpty() ? evaluator.evaluate(closed.expression()) : Optional.empty();
    } catch (NotCompilableException e) {
      return Optional.empty();
    }
  }
}
