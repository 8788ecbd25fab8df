package dev.heddle.ir.rewrite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;

/**
 * Puts arguments in the place of an operator's parameters: expressions, and operators where the parameter is one.
 * Locals are unique in a specification, so nothing is captured.
 */
public final class SubstituteArguments {
  private final ImmutableMap<Local, Argument> arguments;

  private SubstituteArguments(ImmutableList<Definition.Parameter> parameters, ImmutableList<Argument> arguments) {
    ImmutableMap.Builder<Local, Argument> map = ImmutableMap.builder();
    for (int i = 0; i < parameters.size(); i++) {
      map.put(parameters.get(i).local(), arguments.get(i));
    }
    this.arguments = map.buildOrThrow();
  }

  /** Returns the body of an operator that is applied to the arguments. */
  public static Expr in(Expr body, ImmutableList<Definition.Parameter> parameters, ImmutableList<Argument> arguments) {
    return parameters.isEmpty() ? body : new SubstituteArguments(parameters, arguments).apply(body);
  }

  private Expr apply(Expr expression) {
    if (expression instanceof Expr.LocalReference e && arguments.get(e.local()) instanceof Argument.Value(Expr value)) {
      return value;
    }
    if (expression instanceof Expr.ParameterApplication e && arguments.containsKey(e.operator())) {
      return application(arguments.get(e.operator()), passed(e.arguments()), e);
    }
    if (expression instanceof Expr.ParameterApplication e) {
      return new Expr.ParameterApplication(e.operator(), passed(e.arguments()), e.span());
    }
    if (expression instanceof Expr.OperatorApplication e) {
      return new Expr.OperatorApplication(e.definition(), passed(e.arguments()), e.span());
    }
    if (expression instanceof Expr.NativeApplication e) {
      return new Expr.NativeApplication(e.operator(), passed(e.arguments()), e.span());
    }
    return SubExpressions.map(expression, this::apply);
  }

  private static Expr application(Argument operator, ImmutableList<Argument> passed, Expr.ParameterApplication e) {
    return switch (operator) {
      case Argument.Value _ -> throw new IllegalStateException("an expression where an operator was expected");
      case Argument.Defined a -> new Expr.OperatorApplication(a.definition(), passed, e.span());
      case Argument.BuiltInOperator a -> new Expr.BuiltInApplication(a.operator(), expressions(passed), e.span());
      case Argument.Parameter a -> new Expr.ParameterApplication(a.local(), passed, e.span());
      case Argument.Lambda a -> in(a.body(), a.parameters(), passed);
    };
  }

  private static ImmutableList<Expr> expressions(ImmutableList<Argument> passed) {
    return passed.stream()
        .map(argument -> ((Argument.Value) argument).expression())
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Argument> passed(ImmutableList<Argument> given) {
    return given.stream().map(this::passed).collect(ImmutableList.toImmutableList());
  }

  private Argument passed(Argument argument) {
    return switch (argument) {
      case Argument.Value a -> new Argument.Value(apply(a.expression()));
      case Argument.Lambda a -> new Argument.Lambda(a.parameters(), apply(a.body()), a.span());
      case Argument.Parameter a -> arguments.getOrDefault(a.local(), a);
      case Argument.Defined a -> a;
      case Argument.BuiltInOperator a -> a;
    };
  }
}
