package dev.heddle.ir;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Span;
import dev.heddle.operator.BuiltIn;

/** An argument of an operator: an expression or an operator. */
public sealed interface Argument {
  /** An argument that is an expression. */
  record Value(Expr expression) implements Argument {}

  /** A defined operator, by the id of its definition, passed by name. */
  record Defined(int definition, Span span) implements Argument {}

  /** A strict built-in operator passed by name, such as {@code +}. */
  record BuiltInOperator(BuiltIn operator, Span span) implements Argument {}

  /** An operator parameter of the enclosing definition, passed on. */
  record Parameter(Local local, Span span) implements Argument {}

  /** {@code LAMBDA x, y : body}. */
  record Lambda(ImmutableList<Definition.Parameter> parameters, Expr body, Span span) implements Argument {}
}
