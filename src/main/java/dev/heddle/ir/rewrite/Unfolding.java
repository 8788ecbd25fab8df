package dev.heddle.ir.rewrite;

import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import java.util.Optional;

/** Replaces the application of an operator by what it stands for. */
final class Unfolding {
  private final ImmutableMap<Integer, Definition> definitions;

  Unfolding(ImmutableMap<Integer, Definition> definitions) {
    this.definitions = definitions;
  }

  /** Returns the body with the arguments put in, unless the operator is recursive or takes operators. */
  Optional<Expr> body(Expr.OperatorApplication application) {
    Definition definition = definitions.get(application.definition());
    boolean isOpen =
        definition != null
            && !definition.recursive()
            && definition.parameters().stream().allMatch(parameter -> parameter.arity() == 0);
    if (!isOpen) {
      return Optional.empty();
    }
    ImmutableMap.Builder<Local, Expr> replacements = ImmutableMap.builder();
    for (int i = 0; i < definition.parameters().size(); i++) {
      Expr argument = ((Argument.Value) application.arguments().get(i)).expression();
      replacements.put(definition.parameters().get(i).local(), argument);
    }
    return Optional.of(new SubstituteLocals(replacements.buildOrThrow()).apply(definition.body()));
  }
}
