package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.heddle.ir.Argument;
import dev.heddle.ir.EffectOperator;
import dev.heddle.ir.Expr;
import dev.heddle.ir.NamedExpr;
import dev.heddle.ir.Spec;
import dev.heddle.ir.rewrite.Effects;
import dev.heddle.value.StringValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which specifications depend on more than states and steps while they are explored. */
public final class HistoryUse {
  private HistoryUse() {}

  /** Returns whether formulas ask how a state was reached, by {@code Trace} or by {@code TLCGet("action")}. */
  public static boolean asksForPast(Spec spec) {
    return explored(spec, HistoryUse::asksForPast);
  }

  /** Returns whether registers are set while states are explored. */
  public static boolean setsRegisters(Spec spec) {
    return explored(
        spec,
        effect ->
            effect.operator() == EffectOperator.TLC_SET && register(effect).isEmpty()
                || effect.operator() == EffectOperator.TLC_GET_AND_SET);
  }

  private static boolean asksForPast(Expr.Effect effect) {
    return effect.operator() == EffectOperator.TRACE
        || effect.operator() == EffectOperator.TLC_GET && register(effect).equals(Optional.of("action"));
  }

  /** Returns the name of the register that an effect is about, if it is a name and written there. */
  private static Optional<String> register(Expr.Effect effect) {
    return effect.arguments().getFirst() instanceof Argument.Value(Expr.Literal(var register, var _))
            && register instanceof StringValue(String name)
        ? Optional.of(name)
        : Optional.empty();
  }

  private static boolean explored(Spec spec, Predicate<Expr.Effect> wanted) {
    Effects effects = new Effects(spec.definitions(), wanted);
    Iterable<NamedExpr> named =
        Iterables.concat(
            List.of(
                spec.invariants(),
                spec.actionProperties(),
                spec.initialProperties(),
                spec.stateConstraints(),
                spec.actionConstraints()));
    ImmutableList.Builder<Expr> formulas = ImmutableList.<Expr>builder().add(spec.next());
    named.forEach(formula -> formulas.add(formula.expression()));
    spec.view().ifPresent(formula -> formulas.add(formula.expression()));
    return formulas.build().stream().anyMatch(effects::areIn);
  }
}
