package dev.heddle.eval;

import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Level;
import dev.heddle.ir.rewrite.SubExpressions;
import java.util.HashMap;
import java.util.Map;

/** Tells what expressions speak of, as far as it matters to temporal formulas: at least a state counts as a state. */
final class TemporalLevels {
  private final Map<Integer, Level> levels = new HashMap<>();

  /** Makes an analysis of expressions that apply {@code definitions} and the LET definitions that it has met. */
  TemporalLevels(ImmutableMap<Integer, Definition> definitions) {
    definitions.forEach((id, definition) -> levels.put(id, definition.level()));
  }

  /** Returns STATE, ACTION or TEMPORAL. */
  Level of(Expr expression) {
    if (expression instanceof Expr.Let let) {
      let.definitions().forEach(definition -> levels.put(definition.id(), definition.level()));
      return of(let.body());
    }
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
    return max(levels.getOrDefault(id, Level.STATE), Level.STATE);
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
