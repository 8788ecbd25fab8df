package dev.heddle.codegen;

import dev.heddle.ir.Expr;

/** What is compiled or left to the evaluator as a whole. */
sealed interface Unit {
  /** {@return the formula} */
  Expr formula();

  /** {@return the name of its method, which no other unit has} */
  String name();

  /** An action of the system. */
  record ActionUnit(int index, Expr formula) implements Unit {
    @Override
    public String name() {
      return "a" + index;
    }
  }

  /** A predicate of the system. */
  record PredicateUnit(int index, Expr formula, Predicates.Extent extent) implements Unit {
    @Override
    public String name() {
      return "p" + index;
    }
  }
}
