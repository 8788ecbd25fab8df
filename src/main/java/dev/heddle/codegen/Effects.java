package dev.heddle.codegen;

import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Definition;
import dev.heddle.ir.EffectOperator;
import dev.heddle.ir.Expr;
import dev.heddle.ir.rewrite.SubExpressions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells the expressions whose value must not be remembered: they print, or depend on more than the states. */
final class Effects {
  private final ImmutableMap<Integer, Definition> definitions;
  private final Set<Integer> entered = new HashSet<>();

  private Effects(ImmutableMap<Integer, Definition> definitions) {
    this.definitions = definitions;
  }

  /** Returns whether evaluating the expression twice differs from evaluating it once. */
  static boolean hasEffect(Expr expression, ImmutableMap<Integer, Definition> definitions) {
    return new Effects(definitions).find(expression);
  }

  private boolean find(Expr expression) {
    boolean here =
        switch (expression) {
          case Expr.Effect e -> !isPure(e.operator()) || applied(e.arguments());
          case Expr.OperatorApplication e -> applied(e.definition()) || applied(e.arguments());
          case Expr.ParameterApplication e -> applied(e.arguments());
          case Expr.NativeApplication e -> applied(e.arguments());
          default -> false;
        };
    return here || SubExpressions.of(expression).stream().anyMatch(this::find);
  }

  private static boolean isPure(EffectOperator operator) {
    return switch (operator) {
      case ASSERT, ASSERT_ERROR, RANDOM_SUBSET, RANDOM_SET_OF_SUBSETS -> true;
      case PRINT, PRINT_T, TLC_GET, TLC_SET, TLC_GET_OR_DEFAULT, TLC_GET_AND_SET, JAVA_TIME, RANDOM_ELEMENT,
          JSON_SERIALIZE, JSON_DESERIALIZE, ND_JSON_SERIALIZE, ND_JSON_DESERIALIZE, CSV_WRITE, CSV_WRITE_RECORD,
          CSV_READ, CSV_RECORDS, SERIALIZE, DESERIALIZE, IO_SERIALIZE, IO_DESERIALIZE, IO_EXEC, IO_ENV_EXEC,
          IO_EXEC_TEMPLATE, IO_ENV_EXEC_TEMPLATE, COUNTER_EXAMPLE -> false;
    };
  }

  private boolean applied(List<Argument> arguments) {
    return arguments.stream()
        .anyMatch(a -> a instanceof Argument.Defined(int definition, var _) && applied(definition));
  }

  private boolean applied(int id) {
    Definition definition = definitions.get(id);
    return definition != null && entered.add(id) && find(definition.body());
  }
}
