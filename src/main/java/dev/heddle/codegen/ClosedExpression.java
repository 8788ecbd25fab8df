package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Level;
import dev.heddle.ir.Local;
import dev.heddle.ir.rewrite.SubExpressions;
import dev.heddle.ir.rewrite.SubstituteArguments;
import dev.heddle.operator.BuiltIn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An expression made independent of the scope in which it stands, so that the evaluator can have it: delayed arguments
 * and LET definitions of the surroundings stand around it in LETs of its own, and names that the generated code holds
 * are captured.
 *
 * @param expression the expression; its free names are those of the captures
 * @param captures the free names and what they stand for
 */
record ClosedExpression(Expr expression, ImmutableMap<Local, Binding> captures) {
  // A captured name gets a new local, which no quantifier inside can bind. So a name that occurs both free, from an
  // outer application of an operator, and bound, in an inner application of the same operator, is not confused.

  /** Returns the expression closed over {@code scope}. */
  static ClosedExpression of(Expr expression, Scope scope) {
    Closing closing = new Closing();
    Expr closed = closing.close(expression, scope, new HashSet<>());
    return new ClosedExpression(closing.insideDelayed(closed), ImmutableMap.copyOf(closing.captures));
  }

  private static final class Closing {
    private static final Comparator<Definition> BY_ID = Comparator.comparingInt(Definition::id);

    private final Map<Local, Binding> captures = new LinkedHashMap<>();
    private final Map<Binding, Local> names = new HashMap<>();
    /** The definitions that stand for delayed arguments, so that each is evaluated once at most. */
    private final Map<Binding.Delayed, Definition> delayed = new IdentityHashMap<>();

    private int lambdaParameterCount;

    Expr close(Expr expression, Scope scope, Set<Integer> entered) {
      return switch (expression) {
        case Expr.LocalReference e -> reference(e, scope);
        case Expr.OperatorApplication e when scope.definition(e.definition()).isPresent() ->
            letApplication(e, scope, entered);
        case Expr.OperatorApplication e ->
            new Expr.OperatorApplication(e.definition(), arguments(e.arguments(), scope, entered), e.span());
        case Expr.ParameterApplication e -> parameterApplication(e, scope, entered);
        case Expr.NativeApplication e ->
            new Expr.NativeApplication(e.operator(), arguments(e.arguments(), scope, entered), e.span());
        case Expr.Effect e -> new Expr.Effect(e.operator(), arguments(e.arguments(), scope, entered), e.span());
        default -> SubExpressions.map(expression, part -> close(part, scope, entered));
      };
    }

    private Expr reference(Expr.LocalReference reference, Scope scope) {
      Binding binding = scope.binding(reference.local()).orElse(null);
      return switch (binding) {
        case null -> reference;
        case Binding.Delayed argument -> delayed(argument, reference);
        case Binding.Held _, Binding.Located _, Binding.Shaped _ ->
            new Expr.LocalReference(capture(reference.local(), binding), reference.span());
        case Binding.Operator _, Binding.Local _ -> throw new NotCompilableException("an operator as a value");
      };
    }

    private Expr delayed(Binding.Delayed argument, Expr.LocalReference reference) {
      Definition known = delayed.get(argument);
      if (known != null) {
        return new Expr.OperatorApplication(known.id(), ImmutableList.of(), reference.span());
      }
      Expr closed = close(argument.expression(), argument.scope(), new HashSet<>());
      if (closed instanceof Expr.Literal || closed instanceof Expr.LocalReference) {
        return closed;
      }
      Definition definition =
          new Definition(
              Integer.MIN_VALUE + delayed.size(),
              reference.local().name(),
              ImmutableList.of(),
              closed,
              Level.ACTION,
              false,
              closed.span());
      delayed.put(argument, definition);
      return new Expr.OperatorApplication(definition.id(), ImmutableList.of(), reference.span());
    }

    /** Returns an expression inside a LET of the delayed arguments that it uses. */
    Expr insideDelayed(Expr closed) {
      return delayed.isEmpty()
          ? closed
          : new Expr.Let(ImmutableList.sortedCopyOf(BY_ID, delayed.values()), closed, closed.span());
    }

    private Local capture(Local local, Binding binding) {
      return names.computeIfAbsent(
          binding,
          b -> {
            Local fresh = new Local(-2 - captures.size(), local.name());
            captures.put(fresh, b);
            return fresh;
          });
    }

    /** A LET definition is carried along: the application stands inside a LET of its own. */
    private Expr letApplication(Expr.OperatorApplication application, Scope scope, Set<Integer> entered) {
      Expr.OperatorApplication applied =
          new Expr.OperatorApplication(
              application.definition(), arguments(application.arguments(), scope, entered), application.span());
      return insideLet(applied, scope, entered);
    }

    /** Returns an application to closed arguments inside a LET with the definition that it has in {@code scope}. */
    private Expr insideLet(Expr.OperatorApplication applied, Scope scope, Set<Integer> entered) {
      Binding.Local let = scope.definition(applied.definition()).orElseThrow();
      Definition definition = let.definition();
      if (entered.contains(definition.id())) {
        return applied;
      }
      Set<Integer> inside = new HashSet<>(entered);
      inside.add(definition.id());
      Scope home = definition.recursive() ? let.scope().with(let) : let.scope();
      Expr body = close(definition.body(), home, inside);
      Definition closed =
          new Definition(
              definition.id(),
              definition.name(),
              definition.parameters(),
              body,
              definition.level(),
              definition.recursive(),
              definition.span());
      return new Expr.Let(ImmutableList.of(closed), applied, applied.span());
    }

    private Expr parameterApplication(Expr.ParameterApplication application, Scope scope, Set<Integer> entered) {
      ImmutableList<Argument> arguments = arguments(application.arguments(), scope, entered);
      var closed = new Expr.ParameterApplication(application.operator(), arguments, application.span());
      return switch (scope.binding(application.operator()).orElse(null)) {
        case null -> closed;
        case Binding.Operator(Argument operator, Scope home) -> application(operator, home, closed);
        case Binding.Shaped _, Binding.Held _, Binding.Located _, Binding.Delayed _, Binding.Local _ ->
            throw new NotCompilableException("a value as an operator");
      };
    }

    /** Returns the application of an operator of another scope in the place of that of a parameter. */
    private Expr application(Argument operator, Scope home, Expr.ParameterApplication closed) {
      return switch (operator) {
        case Argument.Defined(int id, Span _) -> {
          var applied = new Expr.OperatorApplication(id, closed.arguments(), closed.span());
          yield home.definition(id).isPresent() ? insideLet(applied, home, new HashSet<>()) : applied;
        }
        case Argument.BuiltInOperator(BuiltIn builtIn, Span _) ->
            new Expr.BuiltInApplication(builtIn, values(closed.arguments()), closed.span());
        case Argument.Parameter(Local passed, Span _)
            when home.binding(passed).orElse(null) instanceof Binding.Operator(Argument outer, Scope scope) ->
            application(outer, scope, closed);
        case Argument.Lambda(ImmutableList<Definition.Parameter> parameters, Expr body, Span _) ->
            SubstituteArguments.in(close(body, home, new HashSet<>()), parameters, closed.arguments());
        case Argument.Parameter _, Argument.Value _ ->
            throw new NotCompilableException("an operator parameter inside an expression for the evaluator");
      };
    }

    private static ImmutableList<Expr> values(ImmutableList<Argument> arguments) {
      return arguments.stream()
          .map(argument -> ((Argument.Value) argument).expression())
          .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Argument> arguments(ImmutableList<Argument> arguments, Scope scope, Set<Integer> entered) {
      List<Argument> closed = new ArrayList<>();
      for (Argument argument : arguments) {
        closed.add(argument(argument, scope, entered));
      }
      return ImmutableList.copyOf(closed);
    }

    private Argument argument(Argument argument, Scope scope, Set<Integer> entered) {
      return switch (argument) {
        case Argument.Value(Expr value) -> new Argument.Value(close(value, scope, entered));
        case Argument.Lambda lambda ->
            new Argument.Lambda(lambda.parameters(), close(lambda.body(), scope, entered), lambda.span());
        case Argument.BuiltInOperator builtIn -> builtIn;
        case Argument.Defined defined when scope.definition(defined.definition()).isEmpty() -> defined;
        case Argument.Defined defined -> localOperator(defined, scope, entered);
        case Argument.Parameter parameter -> switch (scope.binding(parameter.local()).orElse(null)) {
          case null -> parameter;
          case Binding.Operator(Argument passed, Scope home) -> argument(passed, home, new HashSet<>());
          case Binding.Shaped _, Binding.Held _, Binding.Located _, Binding.Delayed _, Binding.Local _ ->
              throw new NotCompilableException("a value as an operator");
        };
      };
    }

    /** A LET operator that is passed by name becomes a LAMBDA that applies it, so that its LET can stand inside. */
    private Argument localOperator(Argument.Defined defined, Scope scope, Set<Integer> entered) {
      ImmutableList.Builder<Definition.Parameter> parameters = ImmutableList.builder();
      ImmutableList.Builder<Argument> arguments = ImmutableList.builder();
      Definition definition = scope.definition(defined.definition()).orElseThrow().definition();
      for (Definition.Parameter parameter : definition.parameters()) {
        Local fresh = new Local(Integer.MIN_VALUE + lambdaParameterCount++, parameter.local().name());
        parameters.add(new Definition.Parameter(fresh, parameter.arity()));
        arguments.add(
            parameter.arity() == 0
                ? new Argument.Value(new Expr.LocalReference(fresh, defined.span()))
                : new Argument.Parameter(fresh, defined.span()));
      }
      Expr.OperatorApplication application =
          new Expr.OperatorApplication(defined.definition(), arguments.build(), defined.span());
      return new Argument.Lambda(parameters.build(), letApplication(application, scope, entered), defined.span());
    }
  }
}
