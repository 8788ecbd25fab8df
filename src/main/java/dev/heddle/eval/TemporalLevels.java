package dev.heddle.eval;

import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Level;
import dev.heddle.ir.rewrite.SubExpressions;
import java.util.Optional;

/** Tells what expressions speak of, as far as it matters to temporal formulas: at least a state counts as a state. */
final class TemporalLevels {
  private final ImmutableMap<Integer, Definition> definitions;

  TemporalLevels(ImmutableMap<Integer, Definition> definitions) {
    this.definitions = definitions;
  }

  /** Returns STATE, ACTION or TEMPORAL. A LET definition that is applied counts where it stands. */
  Level of(Expr expression) {
    Level own =
        switch (expression) {
          case Expr.Always _, Expr.Eventually _, Expr.LeadsTo _, Expr.Fairness _, Expr.UnsupportedTemporal _ ->
              Level.TEMPORAL;
          case Expr.Prime _, Expr.Unchanged _, Expr.Box _, Expr.Angle _, Expr.Composition _ -> Level.ACTION;
          case Expr.OperatorApplication e -> ofDefinition(e.definition());
          default -> Level.STATE;
        };
    if (own == Level.TEMPORAL || expression instanceof Expr.Enabled) {
      return own;
    }
    Level level = own;
    for (Expr part : SubExpressions.of(expression)) {
      level = max(level, of(part));
    }
    return max(level, ofPassedOperators(expression));
  }

  private Level ofDefinition(int id) {
    return Optional.ofNullable(definitions.get(id)).map(Definition::level).orElse(Level.STATE);
  }

  private Level ofPassedOperators(Expr expression) {
    return expression instanceof Expr.OperatorApplication application
        ? application.arguments().stream()
            .map(argument -> argument instanceof Argument.Defined d ? ofDefinition(d.definition()) : Level.STATE)
            .reduce(Level.STATE, TemporalLevels::max)
        : Level.STATE;
  }

  private static Level max(Level first, Level second) {
    return first.compareTo(second) >= 0 ? first : second;
  }
}
