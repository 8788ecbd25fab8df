package dev.heddle.ir.rewrite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import java.util.Optional;

/** Replaces the application of an operator by what it stands for. Immutable. */
public final class Unfolding {
  private final ImmutableMap<Integer, Definition> definitions;

  /** Makes a rule that knows the given definitions; it leaves applications of others as they are. */
  public Unfolding(ImmutableMap<Integer, Definition> definitions) {
    this.definitions = definitions;
  }

  /** Returns the body with the arguments put in, unless the operator is recursive or takes operators. */
  public Optional<Expr> body(Expr.OperatorApplication application) {
    return Optional.ofNullable(definitions.get(application.definition()))
        .filter(definition -> !definition.recursive() && definition.isFirstOrder())
        .map(definition -> body(definition, application.arguments()));
  }

  /** Returns the body of a first-order definition with the arguments put in. */
  public static Expr body(Definition definition, ImmutableList<Argument> arguments) {
    ImmutableMap.Builder<Local, Expr> replacements = ImmutableMap.builder();
    for (int i = 0; i < definition.parameters().size(); i++) {
      Expr argument = ((Argument.Value) arguments.get(i)).expression();
      replacements.put(definition.parameters().get(i).local(), argument);
    }
    return new SubstituteLocals(replacements.buildOrThrow()).apply(definition.body());
  }
}
