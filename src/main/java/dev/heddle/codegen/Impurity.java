package dev.heddle.codegen;

import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Definition;
import dev.heddle.ir.EffectOperator;
import dev.heddle.ir.Expr;
import dev.heddle.ir.rewrite.Effects;

/** Tells the expressions whose value must not be remembered: they print, or depend on more than the states. */
final class Impurity {
  private Impurity() {}

  /** Returns whether evaluating the expression twice differs from evaluating it once. */
  static boolean isIn(Expr expression, ImmutableMap<Integer, Definition> definitions) {
    return new Effects(definitions, effect -> !isPure(effect.operator())).areIn(expression);
  }

  private static boolean isPure(EffectOperator operator) {
    return switch (operator) {
      case ASSERT, ASSERT_ERROR, RANDOM_SUBSET, RANDOM_SET_OF_SUBSETS -> true;
      case PRINT, PRINT_T, TLC_GET, TLC_SET, TLC_GET_OR_DEFAULT, TLC_GET_AND_SET, JAVA_TIME, RANDOM_ELEMENT,
          JSON_SERIALIZE, JSON_DESERIALIZE, ND_JSON_SERIALIZE, ND_JSON_DESERIALIZE, CSV_WRITE, CSV_WRITE_RECORD,
          CSV_READ, CSV_RECORDS, SERIALIZE, DESERIALIZE, IO_SERIALIZE, IO_DESERIALIZE, IO_EXEC, IO_ENV_EXEC,
          IO_EXEC_TEMPLATE, IO_ENV_EXEC_TEMPLATE, COUNTER_EXAMPLE, TRACE -> false;
    };
  }
}
