package dev.heddle.ir.rewrite;

import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;

/**
 * Replaces parameters and bound names by expressions. Locals are unique in a specification, so nothing is captured.
 */
public final class SubstituteLocals {
  private final ImmutableMap<Local, Expr> replacements;

  /** Makes a rule that puts the given expressions in the place of locals. */
  public SubstituteLocals(ImmutableMap<Local, Expr> replacements) {
    this.replacements = replacements;
  }

  /** Returns the expression with every reference to a replaced local replaced. */
  public Expr apply(Expr expression) {
    if (replacements.isEmpty()) {
      return expression;
    }
    return expression instanceof Expr.LocalReference e
        ? replacements.getOrDefault(e.local(), e)
        : SubExpressions.map(expression, this::apply);
  }
}
