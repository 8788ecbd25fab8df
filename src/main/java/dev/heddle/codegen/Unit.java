package dev.heddle.codegen;

import dev.heddle.ir.Expr;
import java.util.Optional;

/** What is compiled or left to the evaluator as a whole. Actions that share their code have a {@link Template}. */
sealed interface Unit {
  /** {@return the formula} */
  Expr formula();

  /** {@return the name of its method, which no other unit has} */
  String name();

  /** An action of the system. */
  record ActionUnit(int index, Expr formula, Optional<Template.Call> call) implements Unit {
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
