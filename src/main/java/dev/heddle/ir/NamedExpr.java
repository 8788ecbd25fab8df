package dev.heddle.ir;

import com.google.common.collect.ImmutableList;

/**
 * A formula with the name under which results speak of it.
 *
 * @param mapping for a formula of an instantiated module, what its variables are in the instantiating one, by their
 *     names with the instance's path
 */
public record NamedExpr(String name, Expr expression, ImmutableList<NamedExpr> mapping) {
  /** Makes a named formula of the root module's own. */
  public NamedExpr(String name, Expr expression) {
    this(name, expression, ImmutableList.of());
  }
}
