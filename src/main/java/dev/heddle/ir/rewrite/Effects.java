package dev.heddle.ir.rewrite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which expressions have an effect, or a value that depends on the run, such as that of {@code TLCGet}: what they come
 * to when they are evaluated once more says nothing. Not thread-safe.
 */
public final class Effects {
  private final ImmutableMap<Integer, Definition> definitions;
  private final Predicate<Expr.Effect> wanted;
  private final Map<Integer, Boolean> known = new HashMap<>();

  /** Makes one for any effects in expressions that apply the given definitions. */
  Effects(ImmutableMap<Integer, Definition> definitions) {
    this(definitions, effect -> true);
  }

  /** Makes one for the effects that are {@code wanted}, in expressions that apply the given definitions. */
  public Effects(ImmutableMap<Integer, Definition> definitions, Predicate<Expr.Effect> wanted) {
    this.definitions = definitions;
    this.wanted = wanted;
  }

  /** Returns whether {@code expression}, or a definition that it applies or passes on, has one. */
  public boolean areIn(Expr expression) {
    boolean here =
        switch (expression) {
          case Expr.Effect e -> wanted.test(e) || arePassed(e.arguments());
          case Expr.OperatorApplication e -> areInDefinition(e.definition()) || arePassed(e.arguments());
          case Expr.ParameterApplication e -> arePassed(e.arguments());
          case Expr.NativeApplication e -> arePassed(e.arguments());
          default -> false;
        };
    return here || SubExpressions.of(expression).stream().anyMatch(this::areIn);
  }

  private boolean arePassed(ImmutableList<Argument> arguments) {
    return arguments.stream().anyMatch(a -> a instanceof Argument.Defined(int id, var _) && areInDefinition(id));
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
