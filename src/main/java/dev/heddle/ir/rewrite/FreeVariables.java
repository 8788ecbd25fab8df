package dev.heddle.ir.rewrite;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Level;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The state variables that an expression speaks of, through the definitions that it applies.
 *
 * @param reads the variables in the current state, in ascending order
 * @param primed the variables in the next state, in ascending order: those that an action may change
 * @param unchanged the variables under UNCHANGED, which are neither read nor changed by that
 */
public record FreeVariables(
    ImmutableSet<Integer> reads, ImmutableSet<Integer> primed, ImmutableSet<Integer> unchanged) {

  /** Returns the variables of an expression; {@code definitions} holds every definition that it can reach. */
  public static FreeVariables of(Expr expression, ImmutableMap<Integer, Definition> definitions) {
    Walk walk = new Walk(definitions);
    walk.enter(expression, Tense.PRESENT);
    return new FreeVariables(
        ImmutableSet.copyOf(walk.reads), ImmutableSet.copyOf(walk.primed), ImmutableSet.copyOf(walk.unchanged));
  }

  /** {@return whether it speaks of no state} */
  public boolean isEmpty() {
    return reads.isEmpty() && primed.isEmpty() && unchanged.isEmpty();
  }

  /** {@return whether it speaks of the current state at most: nothing in it is primed or UNCHANGED} */
  public boolean areOfOneState() {
    return primed.isEmpty() && unchanged.isEmpty();
  }

  private enum Tense {
    PRESENT,
    NEXT
  }

  /** A definition in a tense is entered once. A LET definition is found in the Let, so its applications add nothing. */
  private static final class Walk {
    private final ImmutableMap<Integer, Definition> definitions;
    private final Set<Integer> reads = new TreeSet<>();
    private final Set<Integer> primed = new TreeSet<>();
    private final Set<Integer> unchanged = new TreeSet<>();
    private final Set<Integer> enteredPresent = new HashSet<>();
    private final Set<Integer> enteredNext = new HashSet<>();

    Walk(ImmutableMap<Integer, Definition> definitions) {
      this.definitions = definitions;
    }

    void enter(Expr expression, Tense tense) {
      switch (expression) {
        case Expr.StateVariable e -> (tense == Tense.NEXT ? primed : reads).add(e.variable().index());
        case Expr.Prime e -> enter(e.operand(), Tense.NEXT);
        case Expr.Unchanged e -> enterUnchanged(e.operand());
        case Expr.Box e -> {
          enter(e.action(), tense);
          enterUnchanged(e.subscript());
        }
        case Expr.Angle e -> {
          enter(e.action(), tense);
          enter(e.subscript(), Tense.PRESENT);
          enterUnchanged(e.subscript());
        }
        case Expr.Enabled e -> enterEnabled(e, tense);
        case Expr.OperatorApplication e -> {
          enterDefinition(e.definition(), tense);
          if (keepsTense(e.definition())) {
            SubExpressions.of(e).forEach(argument -> enter(argument, tense));
          } else {
            enterArguments(e.arguments(), tense);
          }
        }
        case Expr.ParameterApplication e -> enterArguments(e.arguments(), tense);
        case Expr.NativeApplication e -> enterArguments(e.arguments(), tense);
        case Expr.Effect e -> enterArguments(e.arguments(), tense);
        default -> SubExpressions.of(expression).forEach(part -> enter(part, tense));
      }
    }

    private void enterUnchanged(Expr expression) {
      unchanged.addAll(FreeVariables.of(expression, definitions).reads());
    }

    /** ENABLED hides the next state of its action; what is to stay unchanged there is compared with the current one. */
    private void enterEnabled(Expr.Enabled enabled, Tense tense) {
      FreeVariables ofAction = FreeVariables.of(enabled.action(), definitions);
      Set<Integer> variables = tense == Tense.NEXT ? primed : reads;
      variables.addAll(ofAction.reads());
      variables.addAll(ofAction.unchanged());
    }

    /** Whether an operator is known not to prime its arguments: its level says so, unless it takes an operator. */
    private boolean keepsTense(int id) {
      Definition definition = definitions.get(id);
      return definition != null
          && definition.level().compareTo(Level.ACTION) < 0
          && !definition.recursive()
          && definition.isFirstOrder();
    }

    /** An argument may be primed in the body, so that it counts in both tenses where it is an action's. */
    private void enterArguments(Iterable<Argument> arguments, Tense tense) {
      for (Argument argument : arguments) {
        switch (argument) {
          case Argument.Value a -> enterArgument(a.expression(), tense);
          case Argument.Lambda a -> enterArgument(a.body(), tense);
          case Argument.Defined a -> enterDefinition(a.definition(), tense);
          case Argument.BuiltInOperator _, Argument.Parameter _ -> {}
        }
      }
    }

    private void enterArgument(Expr expression, Tense tense) {
      enter(expression, tense);
      if (expression instanceof Expr.StateVariable || expression instanceof Expr.TupleLiteral) {
        enter(expression, Tense.NEXT);
      }
    }

    private void enterDefinition(int id, Tense tense) {
      Definition definition = definitions.get(id);
      if (definition != null && (tense == Tense.NEXT ? enteredNext : enteredPresent).add(id)) {
        enter(definition.body(), tense);
      }
    }
  }
}
