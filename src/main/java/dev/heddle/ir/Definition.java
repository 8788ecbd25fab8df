package dev.heddle.ir;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Span;

/**
 * A defined operator. LET definitions are definitions too: what they use of their surroundings stays free in the body.
 *
 * @param id unique in the specification; {@link Expr.OperatorApplication} refers to it, so that recursion needs no
 *     cycle
 * @param name the name by which the user knows it, with its instance path ({@code Inner!Next})
 * @param parameters its parameters, in order
 * @param body what it means
 * @param level the level that the parser gives its body
 * @param recursive whether it was declared RECURSIVE
 * @param span the whole definition
 */
public record Definition(
    int id,
    String name,
    ImmutableList<Parameter> parameters,
    Expr body,
    Level level,
    boolean recursive,
    Span span) {

  /**
   * A parameter.
   *
   * @param local the name that it binds
   * @param arity 0 for a value, otherwise the number of arguments of the operator it stands for
   */
  public record Parameter(Local local, int arity) {}

  /** {@return whether its parameters stand for values, none for an operator} */
  public boolean isFirstOrder() {
    return parameters.stream().allMatch(parameter -> parameter.arity() == 0);
  }
}
