package dev.heddle.ir.rewrite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.GuardFormula;
import dev.heddle.ir.GuardFormula.Answer;
import dev.heddle.ir.GuardFormula.Role;
import dev.heddle.ir.SplitAction;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * Finds the conditions in actions, and for each two predicates: that it is evaluated in a state and true, and that it
 * is evaluated and false.
 */
public final class DeriveGuards {
  // A condition is a part of an action without primes: a conjunct, the test of an IF, or that of a case. It is
  // evaluated where the conditions before it are true; those within a part before it are not asked for, so that it may
  // count as evaluated in a state in which it is not. What is said of it is then too little, never wrong.
  //
  // No conditions are: what speaks of no state, which is a matter of the constants; what has an effect, such as Assert;
  // and what speaks of pc alone, which is where an algorithm with one label always is.
  private static final int MOST = 1 << 12;

  private final ImmutableMap<Integer, Definition> definitions;
  private final OptionalInt programCounter;
  private final Unfolding unfolding;
  private final Effects effects;
  private final List<GuardFormula> guards = new ArrayList<>();
  private int action;

  private DeriveGuards(ImmutableMap<Integer, Definition> definitions, OptionalInt programCounter) {
    this.definitions = definitions;
    this.programCounter = programCounter;
    this.unfolding = new Unfolding(definitions);
    this.effects = new Effects(definitions);
  }

  /**
   * Returns the conditions of actions, which apply the given definitions.
   *
   * @param programCounter the variable that says at which label each process is, if there is one
   */
  public static ImmutableList<GuardFormula> of(
      ImmutableList<SplitAction> actions,
      ImmutableMap<Integer, Definition> definitions,
      OptionalInt programCounter) {
    DeriveGuards derivation = new DeriveGuards(definitions, programCounter);
    for (SplitAction action : actions) {
      derivation.enter(action.body(), formula -> formula);
      derivation.action++;
    }
    return ImmutableList.copyOf(derivation.guards);
  }

  /** Enters a part of an action; {@code close} makes a predicate of what is to be true there. */
  private void enter(Expr part, UnaryOperator<Expr> close) {
    if (guards.size() >= MOST) {
      return;
    }
    if (part instanceof Expr.Conjunction(ImmutableList<Expr> conjuncts, var _)) {
      enterAll(conjuncts, close);
      return;
    }
    if (isOfOneState(part)) {
      addIfTold(Role.GUARD, part, close);
      return;
    }
    switch (part) {
      case Expr.Disjunction e -> e.disjuncts().forEach(disjunct -> enter(disjunct, close));
      case Expr.Conditional e when isOfOneState(e.test()) -> {
        addIfTold(Role.TEST, e.test(), close);
        enter(e.then(), formula -> close.apply(Formulas.and(e.test(), formula)));
        enter(e.otherwise(), formula -> close.apply(Formulas.and(Formulas.not(e.test()), formula)));
      }
      case Expr.Case e when e.arms().stream().allMatch(arm -> isOfOneState(arm.guard())) -> enterCases(e, close);
      case Expr.Exists e -> enter(e.body(), formula -> close.apply(Formulas.exists(e.bounds(), formula, e.span())));
      case Expr.Let e -> enter(e.body(), formula -> close.apply(new Expr.Let(e.definitions(), formula, e.span())));
      case Expr.OperatorApplication e -> unfolding.body(e).ifPresent(body -> enter(body, close));
      default -> {}
    }
  }

  private void enterAll(ImmutableList<Expr> conjuncts, UnaryOperator<Expr> close) {
    UnaryOperator<Expr> here = close;
    for (Expr conjunct : conjuncts) {
      enter(conjunct, here);
      if (isOfOneState(conjunct) && !effects.areIn(conjunct)) {
        UnaryOperator<Expr> before = here;
        here = formula -> before.apply(Formulas.and(conjunct, formula));
      }
    }
  }

  private void enterCases(Expr.Case e, UnaryOperator<Expr> close) {
    UnaryOperator<Expr> here = close;
    for (Expr.Arm arm : e.arms()) {
      UnaryOperator<Expr> before = here;
      addIfTold(Role.CASE, arm.guard(), before);
      enter(arm.result(), formula -> before.apply(Formulas.and(arm.guard(), formula)));
      here = formula -> before.apply(Formulas.and(Formulas.not(arm.guard()), formula));
    }
    UnaryOperator<Expr> last = here;
    e.other().ifPresent(other -> enter(other, last));
  }

  private void addIfTold(Role role, Expr condition, UnaryOperator<Expr> close) {
    FreeVariables variables = FreeVariables.of(condition, definitions);
    boolean isPlaceAlone =
        programCounter.isPresent() && variables.reads().stream().allMatch(i -> i == programCounter.getAsInt());
    if (!variables.reads().isEmpty() && !isPlaceAlone && !effects.areIn(condition)) {
      add(role, Answer.TRUE, condition, close.apply(condition));
      add(role, Answer.FALSE, condition, close.apply(Formulas.not(condition)));
    }
  }

  private void add(Role role, Answer answer, Expr condition, Expr formula) {
    guards.add(new GuardFormula(action, role, answer, formula, condition.span()));
  }

  private boolean isOfOneState(Expr part) {
    return FreeVariables.of(part, definitions).areOfOneState();
  }
}
