package dev.heddle.ir.rewrite;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.Bound;
import dev.heddle.ir.Expr;
import dev.heddle.operator.BuiltIn;

/** Formulas made of others. */
final class Formulas {
  private Formulas() {}

  static Expr and(Expr first, Expr second) {
    return new Expr.Conjunction(ImmutableList.of(first, second), first.span());
  }

  static Expr not(Expr operand) {
    return new Expr.BuiltInApplication(BuiltIn.NOT, ImmutableList.of(operand), operand.span());
  }

  static Expr exists(ImmutableList<Bound> bounds, Expr body, Span span) {
    return new Expr.Exists(bounds, body, span);
  }
}
