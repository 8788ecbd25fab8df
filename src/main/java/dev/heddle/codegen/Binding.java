package dev.heddle.codegen;

import dev.heddle.ir.Argument;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import java.util.Optional;

/** What a name stands for while an expression is analysed or compiled. */
sealed interface Binding {
  /** A value of which only the shape is known. */
  record Shaped(Shape shape) implements Binding {}

  /** A value that the generated method holds in one of its JVM locals. */
  record Held(int slot, Encoding encoding, Shape shape) implements Binding {}

  /** A value that lies in the slots of a state: the {@code @} of an EXCEPT. */
  record Located(Place place, Shape shape) implements Binding {}

  /** An expression and the scope of its names, evaluated where the name is first used. Compared by identity. */
  final class Delayed implements Binding {
    private final Expr expression;
    private final Scope scope;

    Delayed(Expr expression, Scope scope) {
      this.expression = expression;
      this.scope = scope;
    }

    Expr expression() {
      return expression;
    }

    Scope scope() {
      return scope;
    }
  }

  /** An operator passed as an argument, and the scope of its names. */
  record Operator(Argument argument, Scope scope) implements Binding {}

  /**
   * A definition of a LET.
   *
   * @param definition the definition
   * @param scope the scope of the names that stay free in it
   * @param value its value, if it has no parameters
   */
  record Local(Definition definition, Scope scope, Optional<Delayed> value) implements Binding {}
}
