package dev.heddle.ir.rewrite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which expressions have an effect, or a value that depends on the run, such as that of {@code TLCGet}: what they come
 * to when they are evaluated once more says nothing. Not thread-safe.
 */
public final class Effects {
  private final ImmutableMap<Integer, Definition> definitions;
  private final Predicate<Expr.Effect> wanted;
  /** The definitions from which none is reached. */
  private final Set<Integer> without = new HashSet<>();

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
    // A definition that is entered twice adds nothing the second time. Of those entered, recursive ones among them, it
    // is known that they have none only when nothing that was reached has one.
    Set<Integer> entered = new HashSet<>();
    boolean found = find(expression, entered);
    if (!found) {
      without.addAll(entered);
    }
    return found;
  }

  private boolean find(Expr expression, Set<Integer> entered) {
    boolean here =
        switch (expression) {
          case Expr.Effect e -> wanted.test(e) || findPassed(e.arguments(), entered);
          case Expr.OperatorApplication e ->
              findApplied(e.definition(), entered) || findPassed(e.arguments(), entered);
          case Expr.ParameterApplication e -> findPassed(e.arguments(), entered);
          case Expr.NativeApplication e -> findPassed(e.arguments(), entered);
          default -> false;
        };
    return here || SubExpressions.of(expression).stream().anyMatch(part -> find(part, entered));
  }

  private boolean findPassed(ImmutableList<Argument> arguments, Set<Integer> entered) {
    return arguments.stream().anyMatch(a -> a instanceof Argument.Defined(int id, var _) && findApplied(id, entered));
  }

  /** Looks into a definition; those of a LET are parts of the LET, and seen there. */
  private boolean findApplied(int id, Set<Integer> entered) {
    Definition definition = definitions.get(id);
    return definition != null && !without.contains(id) && entered.add(id) && find(definition.body(), entered);
  }
}
