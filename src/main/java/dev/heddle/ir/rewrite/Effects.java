package dev.heddle.ir.rewrite;

import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import java.util.HashMap;
import java.util.Map;

/**
 * Which expressions have an effect, or a value that depends on the run, such as that of {@code TLCGet}: what they come
 * to when they are evaluated once more says nothing. Not thread-safe.
 */
final class Effects {
  private final ImmutableMap<Integer, Definition> definitions;
  private final Map<Integer, Boolean> known = new HashMap<>();

  /** Makes one for expressions that apply the given definitions. */
  Effects(ImmutableMap<Integer, Definition> definitions) {
    this.definitions = definitions;
  }

  /** Returns whether {@code expression}, or a definition that it applies, has one. */
  boolean areIn(Expr expression) {
    return expression instanceof Expr.Effect
        || expression instanceof Expr.OperatorApplication applied && areInDefinition(applied.definition())
        || SubExpressions.of(expression).stream().anyMatch(this::areIn);
  }

  /** Tells it of a definition; those of a LET are parts of the LET, and seen there. */
  private boolean areInDefinition(int definition) {
    Boolean before = known.putIfAbsent(definition, false);
    if (before != null || !definitions.containsKey(definition)) {
      return before != null && before;
    }
    boolean answer = areIn(definitions.get(definition).body());
    known.put(definition, answer);
    return answer;
  }
}
