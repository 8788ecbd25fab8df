package dev.heddle.codegen;

import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import dev.heddle.value.Value;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What the free names of an expression stand for: a chain of bindings. It also remembers what was found out about
 * expressions in this very scope, so that an analysis may ask again and again.
 */
final class Scope {
  private final Scope parent;
  private final Name name;
  private final Binding binding;
  private final Map<Expr, Shape> shapes = new IdentityHashMap<>();
  private final Map<Expr, Optional<Value>> constants = new IdentityHashMap<>();
  private final Map<Expr, Boolean> actions = new IdentityHashMap<>();
  private final Map<Expr, Scoped> expansions = new IdentityHashMap<>();

  /** What is bound. */
  private sealed interface Name {
    /** A parameter or bound name. */
    record OfLocal(int id) implements Name {}

    /** A LET definition. */
    record OfDefinition(int id) implements Name {}
  }

  private Scope(Scope parent, Name name, Binding binding) {
    this.parent = parent;
    this.name = name;
    this.binding = binding;
  }

  /** An expression and the scope of its names. */
  record Scoped(Expr expression, Scope scope) {}

  /** Returns a scope without bindings. */
  static Scope empty() {
    return new Scope(null, null, null);
  }

  /** Returns this scope with {@code local} bound. */
  Scope with(Local local, Binding bound) {
    return new Scope(this, new Name.OfLocal(local.id()), bound);
  }

  /** Returns this scope with the LET definition bound. */
  Scope with(Binding.Local definition) {
    return new Scope(this, new Name.OfDefinition(definition.definition().id()), definition);
  }

  /** Returns what {@code local} stands for, if it is bound. */
  Optional<Binding> binding(Local local) {
    return find(new Name.OfLocal(local.id()));
  }

  /** Returns the LET definition with this id, if it is bound. */
  Optional<Binding.Local> definition(int id) {
    return find(new Name.OfDefinition(id)).map(Binding.Local.class::cast);
  }

  private Optional<Binding> find(Name wanted) {
    for (Scope scope = this; scope.parent != null; scope = scope.parent) {
      if (scope.name.equals(wanted)) {
        return Optional.of(scope.binding);
      }
    }
    return Optional.empty();
  }

  /** Returns the remembered shape of an expression, or finds it and remembers it. */
  Shape shape(Expr expression, Supplier<Shape> analysis) {
    Shape known = shapes.get(expression);
    if (known == null) {
      known = analysis.get();
      shapes.put(expression, known);
    }
    return known;
  }

  /** Returns the remembered constant value of an expression, or finds it and remembers it. */
  Optional<Value> constant(Expr expression, Supplier<Optional<Value>> analysis) {
    Optional<Value> known = constants.get(expression);
    if (known == null) {
      known = analysis.get();
      constants.put(expression, known);
    }
    return known;
  }

  /** Returns what is remembered of whether an expression speaks of the next state, or finds it and remembers it. */
  boolean action(Expr expression, BooleanSupplier analysis) {
    Boolean known = actions.get(expression);
    if (known == null) {
      known = analysis.getAsBoolean();
      actions.put(expression, known);
    }
    return known;
  }

  /** Returns the remembered expansion of an expression, or makes and remembers it. */
  Scoped expansion(Expr expression, Supplier<Scoped> expand) {
    Scoped known = expansions.get(expression);
    if (known == null) {
      known = expand.get();
      expansions.put(expression, known);
    }
    return known;
  }
}
