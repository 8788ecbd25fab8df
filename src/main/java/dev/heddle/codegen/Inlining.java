package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import dev.heddle.ir.Variable;
import dev.heddle.ir.rewrite.FreeVariables;
import java.util.Optional;

/** Replaces an application by the body of what is applied, in a scope where the parameters are bound. */
final class Inlining {
  private final ImmutableMap<Integer, Definition> definitions;

  Inlining(ImmutableMap<Integer, Definition> definitions) {
    this.definitions = definitions;
  }

  /** Returns the state variables that an expression speaks of. */
  FreeVariables variables(Expr expression) {
    return FreeVariables.of(expression, definitions);
  }

  /** Returns the body of a LET, its definitions bound. */
  Scope.Scoped open(Expr.Let let, Scope scope) {
    return scope.expansion(let, () -> {
      Scope inner = scope;
      for (Definition definition : let.definitions()) {
        Optional<Binding.Delayed> value =
            definition.parameters().isEmpty() && !definition.recursive()
                ? Optional.of(new Binding.Delayed(definition.body(), inner))
                : Optional.empty();
        inner = inner.with(new Binding.Local(definition, inner, value));
      }
      return new Scope.Scoped(let.body(), inner);
    });
  }

  /** Returns the value of a LET definition without parameters, if the application is one. */
  Optional<Binding.Delayed> localValue(Expr.OperatorApplication application, Scope scope) {
    return scope.definition(application.definition()).flatMap(Binding.Local::value);
  }

  /** Returns the body of the applied definition, unless it is recursive. */
  Optional<Scope.Scoped> open(Expr.OperatorApplication application, Scope scope) {
    Optional<Binding.Local> local = scope.definition(application.definition());
    Definition definition =
        local.isPresent() ? local.get().definition() : definitions.get(application.definition());
    if (definition == null || definition.recursive()) {
      return Optional.empty();
    }
    return Optional.of(scope.expansion(application, () -> {
      Scope home = local.isPresent() ? local.get().scope() : Scope.empty();
      return apply(definition.parameters(), definition.body(), home, application.arguments(), scope);
    }));
  }

  /** Returns the body of the operator that the parameter stands for, if it is known. */
  Optional<Scope.Scoped> open(Expr.ParameterApplication application, Scope scope) {
    Optional<Binding> bound = scope.binding(application.operator());
    while (bound.isPresent()
        && bound.get() instanceof Binding.Operator(Argument.Parameter(Local passed, _), Scope outer)) {
      bound = outer.binding(passed);
    }
    if (bound.isEmpty() || !(bound.get() instanceof Binding.Operator operator)) {
      return Optional.empty();
    }
    return switch (operator.argument()) {
      case Argument.Lambda lambda ->
          Optional.of(
              scope.expansion(
                  application,
                  () ->
                      apply(
                          lambda.parameters(), lambda.body(), operator.scope(), application.arguments(), scope)));
      case Argument.Defined defined -> openDefined(application, defined, operator.scope(), scope);
      case Argument.BuiltInOperator builtIn -> openBuiltIn(application, builtIn, scope);
      case Argument.Value _, Argument.Parameter _ -> Optional.empty();
    };
  }

  /** Returns the body of an operator that is passed as an argument, its parameters bound, unless it is recursive. */
  Optional<Scope.Scoped> open(Argument operator, ImmutableList<? extends Binding> arguments, Scope scope) {
    return switch (operator) {
      case Argument.Lambda lambda -> Optional.of(bind(lambda.parameters(), lambda.body(), arguments, scope));
      case Argument.Defined defined -> {
        Optional<Binding.Local> local = scope.definition(defined.definition());
        Definition definition = local.isPresent() ? local.get().definition() : definitions.get(defined.definition());
        Scope home = local.isPresent() ? local.get().scope() : Scope.empty();
        yield definition == null || definition.recursive()
            ? Optional.empty()
            : Optional.of(bind(definition.parameters(), definition.body(), arguments, home));
      }
      case Argument.Parameter parameter
          when scope.binding(parameter.local()).orElse(null) instanceof Binding.Operator(Argument passed, Scope home) ->
          open(passed, arguments, home);
      case Argument.BuiltInOperator builtIn -> Optional.of(bind(builtIn, arguments));
      case Argument.Parameter _, Argument.Value _ -> Optional.empty();
    };
  }

  private static Scope.Scoped bind(
      ImmutableList<Definition.Parameter> parameters,
      Expr body,
      ImmutableList<? extends Binding> arguments,
      Scope home) {
    Scope inner = home;
    for (int i = 0; i < parameters.size(); i++) {
      inner = inner.with(parameters.get(i).local(), arguments.get(i));
    }
    return new Scope.Scoped(body, inner);
  }

  private static Scope.Scoped bind(Argument.BuiltInOperator operator, ImmutableList<? extends Binding> arguments) {
    Scope inner = Scope.empty();
    ImmutableList.Builder<Expr> operands = ImmutableList.builder();
    for (int i = 0; i < arguments.size(); i++) {
      Local local = new Local(-1 - i, "a" + i);
      inner = inner.with(local, arguments.get(i));
      operands.add(new Expr.LocalReference(local, operator.span()));
    }
    return new Scope.Scoped(
        new Expr.BuiltInApplication(operator.operator(), operands.build(), operator.span()), inner);
  }

  /** Returns the variable that an expression is another name of. */
  Optional<Variable> variable(Expr expression, Scope scope) {
    return switch (expression) {
      case Expr.StateVariable e -> Optional.of(e.variable());
      case Expr.LocalReference e when scope.binding(e.local()).orElse(null) instanceof Binding.Delayed d ->
          variable(d.expression(), d.scope());
      case Expr.OperatorApplication e when localValue(e, scope).isPresent() -> {
        Binding.Delayed d = localValue(e, scope).get();
        yield variable(d.expression(), d.scope());
      }
      case Expr.OperatorApplication e -> open(e, scope).flatMap(b -> variable(b.expression(), b.scope()));
      default -> Optional.empty();
    };
  }

  private Optional<Scope.Scoped> openDefined(
      Expr.ParameterApplication application, Argument.Defined defined, Scope home, Scope scope) {
    Optional<Binding.Local> local = home.definition(defined.definition());
    Definition definition = local.isPresent() ? local.get().definition() : definitions.get(defined.definition());
    if (definition == null || definition.recursive()) {
      return Optional.empty();
    }
    Scope base = local.isPresent() ? local.get().scope() : Scope.empty();
    return Optional.of(
        scope.expansion(
            application,
            () -> apply(definition.parameters(), definition.body(), base, application.arguments(), scope)));
  }

  private static Optional<Scope.Scoped> openBuiltIn(
      Expr.ParameterApplication application, Argument.BuiltInOperator builtIn, Scope scope) {
    ImmutableList.Builder<Expr> arguments = ImmutableList.builder();
    for (Argument argument : application.arguments()) {
      if (!(argument instanceof Argument.Value(Expr value))) {
        return Optional.empty();
      }
      arguments.add(value);
    }
    return Optional.of(
        scope.expansion(
            application,
            () ->
                new Scope.Scoped(
                    new Expr.BuiltInApplication(builtIn.operator(), arguments.build(), application.span()), scope)));
  }

  private static Scope.Scoped apply(
      ImmutableList<Definition.Parameter> parameters,
      Expr body,
      Scope home,
      ImmutableList<Argument> arguments,
      Scope caller) {
    Scope inner = home;
    for (int i = 0; i < parameters.size(); i++) {
      Binding bound =
          arguments.get(i) instanceof Argument.Value(Expr value)
              ? new Binding.Delayed(value, caller)
              : new Binding.Operator(arguments.get(i), caller);
      inner = inner.with(parameters.get(i).local(), bound);
    }
    return new Scope.Scoped(body, inner);
  }
}
