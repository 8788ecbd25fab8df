package dev.heddle.ir.rewrite;

import dev.heddle.ir.Expr;
import dev.heddle.value.Value;
import java.util.Optional;

/** Gives the value of expressions that speak of no state. */
@FunctionalInterface
public interface ConstantEvaluator {
  /** Returns the value; empty if the expression depends on a state or on a free name, or has no value. */
  Optional<Value> evaluate(Expr expression);
}
