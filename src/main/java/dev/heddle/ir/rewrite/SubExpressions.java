package dev.heddle.ir.rewrite;

import com.google.common.collect.ImmutableList;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Bound;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import java.util.function.UnaryOperator;

/** The immediate parts of an expression: all of them, or each replaced. */
public final class SubExpressions {
  private SubExpressions() {}

  /**
   * Returns the parts of an expression in the order of the text: operands, the sets of bounds, the bodies of LAMBDA
   * arguments and of LET definitions. The body of a definition that is applied is not a part.
   */
  public static ImmutableList<Expr> of(Expr expression) {
    ImmutableList.Builder<Expr> parts = ImmutableList.builder();
    map(
        expression,
        part -> {
          parts.add(part);
          return part;
        });
    return parts.build();
  }

  /** Returns the expression with {@code f} applied to each of its immediate parts. */
  public static Expr map(Expr expression, UnaryOperator<Expr> f) {
    return switch (expression) {
      case Expr.Literal e -> e;
      case Expr.StateVariable e -> e;
      case Expr.LocalReference e -> e;
      case Expr.UnsupportedTemporal e -> e;
      case Expr.OperatorApplication e ->
          new Expr.OperatorApplication(e.definition(), arguments(e.arguments(), f), e.span());
      case Expr.ParameterApplication e ->
          new Expr.ParameterApplication(e.operator(), arguments(e.arguments(), f), e.span());
      case Expr.BuiltInApplication e ->
          new Expr.BuiltInApplication(e.operator(), all(e.arguments(), f), e.span());
      case Expr.NativeApplication e ->
          new Expr.NativeApplication(e.operator(), arguments(e.arguments(), f), e.span());
      case Expr.Effect e -> new Expr.Effect(e.operator(), arguments(e.arguments(), f), e.span());
      case Expr.Conjunction e -> new Expr.Conjunction(all(e.conjuncts(), f), e.span());
      case Expr.Disjunction e -> new Expr.Disjunction(all(e.disjuncts(), f), e.span());
      case Expr.Implication e -> new Expr.Implication(f.apply(e.antecedent()), f.apply(e.consequent()), e.span());
      case Expr.Conditional e ->
          new Expr.Conditional(f.apply(e.test()), f.apply(e.then()), f.apply(e.otherwise()), e.span());
      case Expr.Case e -> new Expr.Case(arms(e.arms(), f), e.other().map(f), e.span());
      case Expr.Let e -> new Expr.Let(definitions(e.definitions(), f), f.apply(e.body()), e.span());
      case Expr.ForAll e -> new Expr.ForAll(bounds(e.bounds(), f), f.apply(e.body()), e.span());
      case Expr.Exists e -> new Expr.Exists(bounds(e.bounds(), f), f.apply(e.body()), e.span());
      case Expr.Choose e -> new Expr.Choose(bound(e.bound(), f), f.apply(e.predicate()), e.span());
      case Expr.Unbounded e -> new Expr.Unbounded(e.quantifier(), e.locals(), f.apply(e.body()), e.span());
      case Expr.SetLiteral e -> new Expr.SetLiteral(all(e.elements(), f), e.span());
      case Expr.SetFilter e -> new Expr.SetFilter(bound(e.bound(), f), f.apply(e.predicate()), e.span());
      case Expr.SetMap e -> new Expr.SetMap(f.apply(e.element()), bounds(e.bounds(), f), e.span());
      case Expr.TupleLiteral e -> new Expr.TupleLiteral(all(e.elements(), f), e.span());
      case Expr.RecordLiteral e -> new Expr.RecordLiteral(fields(e.fields(), f), e.span());
      case Expr.RecordSet e -> new Expr.RecordSet(fields(e.fields(), f), e.span());
      case Expr.FunctionLiteral e -> new Expr.FunctionLiteral(bounds(e.bounds(), f), f.apply(e.body()), e.span());
      case Expr.RecursiveFunction e ->
          new Expr.RecursiveFunction(e.self(), bounds(e.bounds(), f), f.apply(e.body()), e.span());
      case Expr.FunctionApplication e ->
          new Expr.FunctionApplication(f.apply(e.function()), f.apply(e.argument()), e.span());
      case Expr.Except e -> new Expr.Except(f.apply(e.function()), updates(e.updates(), f), e.span());
      case Expr.Prime e -> new Expr.Prime(f.apply(e.operand()), e.span());
      case Expr.Unchanged e -> new Expr.Unchanged(f.apply(e.operand()), e.span());
      case Expr.Enabled e -> new Expr.Enabled(f.apply(e.action()), e.span());
      case Expr.Box e -> new Expr.Box(f.apply(e.action()), f.apply(e.subscript()), e.span());
      case Expr.Angle e -> new Expr.Angle(f.apply(e.action()), f.apply(e.subscript()), e.span());
      case Expr.Composition e -> new Expr.Composition(f.apply(e.first()), f.apply(e.second()), e.span());
      case Expr.Always e -> new Expr.Always(f.apply(e.operand()), e.span());
      case Expr.Eventually e -> new Expr.Eventually(f.apply(e.operand()), e.span());
      case Expr.LeadsTo e -> new Expr.LeadsTo(f.apply(e.cause()), f.apply(e.effect()), e.span());
      case Expr.Fairness e ->
          new Expr.Fairness(
              e.strength(),
              f.apply(e.subscript()),
              f.apply(e.action()),
              new Expr.Enabled(f.apply(e.enabled().action()), e.enabled().span()),
              e.span());
    };
  }

  private static ImmutableList<Expr> all(ImmutableList<Expr> expressions, UnaryOperator<Expr> f) {
    return expressions.stream().map(f).collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<Argument> arguments(ImmutableList<Argument> arguments, UnaryOperator<Expr> f) {
    return arguments.stream().map(argument -> argument(argument, f)).collect(ImmutableList.toImmutableList());
  }

  private static Argument argument(Argument argument, UnaryOperator<Expr> f) {
    return switch (argument) {
      case Argument.Value a -> new Argument.Value(f.apply(a.expression()));
      case Argument.Lambda a -> new Argument.Lambda(a.parameters(), f.apply(a.body()), a.span());
      case Argument.Defined a -> a;
      case Argument.BuiltInOperator a -> a;
      case Argument.Parameter a -> a;
    };
  }

  private static ImmutableList<Expr.Arm> arms(ImmutableList<Expr.Arm> arms, UnaryOperator<Expr> f) {
    return arms.stream()
        .map(arm -> new Expr.Arm(f.apply(arm.guard()), f.apply(arm.result())))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<Expr.Field> fields(ImmutableList<Expr.Field> fields, UnaryOperator<Expr> f) {
    return fields.stream()
        .map(field -> new Expr.Field(field.name(), f.apply(field.value())))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<Expr.Update> updates(ImmutableList<Expr.Update> updates, UnaryOperator<Expr> f) {
    return updates.stream()
        .map(update -> new Expr.Update(all(update.path(), f), update.old(), f.apply(update.value())))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<Bound> bounds(ImmutableList<Bound> bounds, UnaryOperator<Expr> f) {
    return bounds.stream().map(bound -> bound(bound, f)).collect(ImmutableList.toImmutableList());
  }

  private static Bound bound(Bound bound, UnaryOperator<Expr> f) {
    return new Bound(bound.locals(), bound.isTuple(), f.apply(bound.set()));
  }

  private static ImmutableList<Definition> definitions(ImmutableList<Definition> definitions, UnaryOperator<Expr> f) {
    return definitions.stream().map(d -> withBody(d, f.apply(d.body()))).collect(ImmutableList.toImmutableList());
  }

  private static Definition withBody(Definition d, Expr body) {
    return new Definition(d.id(), d.name(), d.parameters(), body, d.level(), d.recursive(), d.span());
  }
}
