package dev.heddle.ir.rewrite;

import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import java.util.HashSet;
import java.util.Set;

/** Tells whether an expression speaks of behaviors, or of steps by an operator. ENABLED speaks of one state. */
final class TemporalParts {
  private final ImmutableMap<Integer, Definition> definitions;
  private final Set<Integer> entered = new HashSet<>();

  private TemporalParts(ImmutableMap<Integer, Definition> definitions) {
    this.definitions = definitions;
  }

  /** Returns whether it does, or applies a definition that does or that is not among the given ones. */
  static boolean isIn(Expr expression, ImmutableMap<Integer, Definition> definitions) {
    return new TemporalParts(definitions).isIn(expression);
  }

  private boolean isIn(Expr expression) {
    return switch (expression) {
      case Expr.Always _, Expr.Eventually _, Expr.LeadsTo _, Expr.Fairness _, Expr.UnsupportedTemporal _ -> true;
      case Expr.Box _, Expr.Angle _, Expr.Composition _ -> true;
      case Expr.Let e when e.definitions().stream().anyMatch(definition -> isIn(definition.body())) -> true;
      case Expr.OperatorApplication e
          when isInDefinition(e.definition()) || e.arguments().stream().anyMatch(this::isInOperator) ->
          true;
      default -> SubExpressions.of(expression).stream().anyMatch(this::isIn);
    };
  }

  private boolean isInOperator(Argument argument) {
    return argument instanceof Argument.Defined defined && isInDefinition(defined.definition());
  }

  private boolean isInDefinition(int id) {
    Definition definition = definitions.get(id);
    return definition == null || entered.add(id) && isIn(definition.body());
  }
}
