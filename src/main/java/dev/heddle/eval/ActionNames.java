package dev.heddle.eval;

import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Level;
import dev.heddle.ir.rewrite.SubExpressions;
import dev.heddle.value.TlaPrinter;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names actions for readers: by the operator that they apply, with its constant arguments. */
final class ActionNames {
  private ActionNames() {}

  /** Returns the name of an action. */
  static String of(Expr action, ImmutableMap<Integer, Definition> definitions) {
    return applied(action, definitions).orElse("the action");
  }

  /** Returns the name of the first operator with a prime in it that is applied. */
  private static Optional<String> applied(Expr action, ImmutableMap<Integer, Definition> definitions) {
    TemporalLevels levels = new TemporalLevels(definitions);
    if (action instanceof Expr.OperatorApplication application
        && definitions.get(application.definition()) != null
        && levels.of(action) == Level.ACTION) {
      return Optional.of(definitions.get(application.definition()).name() + arguments(application));
    }
    return SubExpressions.of(action).stream().flatMap(part -> applied(part, definitions).stream()).findFirst();
  }

  private static String arguments(Expr.OperatorApplication application) {
    boolean areKnown =
        !application.arguments().isEmpty()
            && application.arguments().stream()
                .allMatch(a -> a instanceof Argument.Value(Expr.Literal _));
    return areKnown
        ? application.arguments().stream()
            .map(a -> TlaPrinter.print(((Expr.Literal) ((Argument.Value) a).expression()).value()))
            .collect(Collectors.joining(", ", "(", ")"))
        : "";
  }
}
