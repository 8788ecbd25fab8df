package dev.heddle.codegen;

import dev.heddle.ir.Expr;
import dev.heddle.ir.rewrite.SubExpressions;
import java.util.Optional;

/** Estimates the size of the code of an expression, so that no method grows beyond what the JIT compiles. */
final class Weight {
  /** The HotSpot JIT compiles methods of up to 8000 bytes; a node takes some 12 bytes. */
  private static final int LARGE = 150;

  private final Inlining inlining;

  Weight(Inlining inlining) {
    this.inlining = inlining;
  }

  /** Returns whether the expression, with what it applies in its place, deserves a method of its own. */
  boolean isLarge(Expr expression, Scope scope) {
    return count(expression, scope, LARGE) <= 0;
  }

  /** Returns what is left of {@code budget} after the nodes of the expression. */
  private int count(Expr expression, Scope scope, int budget) {
    if (budget <= 0) {
      return 0;
    }
    Optional<Scope.Scoped> opened =
        switch (expression) {
          case Expr.LocalReference e when scope.binding(e.local()).orElse(null) instanceof Binding.Delayed d ->
              Optional.of(new Scope.Scoped(d.expression(), d.scope()));
          case Expr.OperatorApplication e ->
              inlining.localValue(e, scope)
                  .map(d -> new Scope.Scoped(d.expression(), d.scope()))
                  .or(() -> inlining.open(e, scope));
          case Expr.Let e -> Optional.of(inlining.open(e, scope));
          default -> Optional.empty();
        };
    if (opened.isPresent()) {
      return count(opened.get().expression(), opened.get().scope(), budget - 1);
    }
    int left = budget - 1;
    for (Expr part : SubExpressions.of(expression)) {
      left = count(part, scope, left);
    }
    return left;
  }
}
