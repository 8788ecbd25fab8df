package dev.heddle.frontend;

import dev.heddle.ir.Local;
import java.util.Map;
import tla2sany.semantic.SemanticNode;

/**
 * What the names in a piece of a module stand for.
 *
 * @param scope the bound names and LET definitions
 * @param substitution what replaces the constants and variables of the module, if it is instantiated
 */
record Surroundings(Scope scope, Substitution substitution) {
  /** Those of a definition of the root module. */
  static final Surroundings ROOT = new Surroundings(Scope.EMPTY, Substitution.NONE);

  /** Returns these surroundings inside a construct that binds {@code names}. */
  Surroundings binding(Map<? extends SemanticNode, Local> names) {
    return new Surroundings(scope.binding(names), substitution);
  }

  /** Returns what the names stand for under a prime. */
  Surroundings underPrime() {
    Substitution primed = substitution.underPrime();
    return primed == substitution ? this : new Surroundings(scope, primed);
  }

  /** Returns whether names stand for different things under a prime. */
  boolean distinguishPrime() {
    return underPrime() != this;
  }
}
