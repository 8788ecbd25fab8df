package dev.heddle.frontend;

import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Local;
import java.util.Map;
import java.util.Optional;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;

/** What the parser's bound names stand for at one place: a frame of names, and the scope around it. Immutable. */
final class Scope {
  /** Where no name is bound. */
  static final Scope EMPTY = new Scope(Optional.empty(), ImmutableMap.of(), ImmutableMap.of());

  private final Optional<Scope> outer;
  private final ImmutableMap<SemanticNode, Local> locals;
  private final ImmutableMap<OpDefNode, Integer> definitions;

  private Scope(
      Optional<Scope> outer, ImmutableMap<SemanticNode, Local> locals, ImmutableMap<OpDefNode, Integer> definitions) {
    this.outer = outer;
    this.locals = locals;
    this.definitions = definitions;
  }

  /** Returns this scope with further bound names; a name is a parser node, so none hides another. */
  Scope binding(Map<? extends SemanticNode, Local> names) {
    return names.isEmpty() ? this : new Scope(Optional.of(this), ImmutableMap.copyOf(names), ImmutableMap.of());
  }

  /** Returns this scope with the ids of LET definitions. */
  Scope defining(Map<OpDefNode, Integer> ids) {
    return ids.isEmpty() ? this : new Scope(Optional.of(this), ImmutableMap.of(), ImmutableMap.copyOf(ids));
  }

  /** Returns the name that {@code node} is bound to, if it is bound here. */
  Optional<Local> local(SemanticNode node) {
    for (Optional<Scope> scope = Optional.of(this); scope.isPresent(); scope = scope.get().outer) {
      Local local = scope.get().locals.get(node);
      if (local != null) {
        return Optional.of(local);
      }
    }
    return Optional.empty();
  }

  /** Returns the id of a LET definition, if {@code node} is one that can be seen from here. */
  Optional<Integer> definition(OpDefNode node) {
    for (Optional<Scope> scope = Optional.of(this); scope.isPresent(); scope = scope.get().outer) {
      Integer id = scope.get().definitions.get(node);
      if (id != null) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }
}
