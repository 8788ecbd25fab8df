package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import dev.heddle.ir.Expr;
import dev.heddle.operator.BuiltIn;
import dev.heddle.value.Value;
import java.util.Optional;

/**
 * The first test of most actions of a PlusCal algorithm, {@code pc[self] = "L"}: a slot must have a certain content.
 *
 * @param slot the slot
 * @param universe what its ordinals stand for
 * @param ordinal the content
 */
record ProgramCounter(int slot, Universe universe, int ordinal) {
  /** Returns the test with which the formula begins, if it is of this kind. */
  static Optional<ProgramCounter> of(Expr formula, Scope scope, CodeContext context) {
    return switch (formula) {
      case Expr.Conjunction e when !e.conjuncts().isEmpty() -> of(e.conjuncts().getFirst(), scope, context);
      case Expr.Let e -> {
        Scope.Scoped body = context.inlining().open(e, scope);
        yield of(body.expression(), body.scope(), context);
      }
      case Expr.OperatorApplication e when context.inlining().localValue(e, scope).isEmpty() ->
          context.inlining().open(e, scope).flatMap(body -> of(body.expression(), body.scope(), context));
      case Expr.BuiltInApplication e when e.operator() == BuiltIn.EQUAL -> ofEquality(e, scope, context);
      default -> Optional.empty();
    };
  }

  private static Optional<ProgramCounter> ofEquality(
      Expr.BuiltInApplication equality, Scope scope, CodeContext context) {
    Optional<Value> wanted = context.folding().constant(equality.arguments().get(1), scope);
    Optional<Integer> slot = slot(equality.arguments().get(0), scope, context);
    if (wanted.isEmpty() || slot.isEmpty()) {
      return Optional.empty();
    }
    Encoding encoding = context.layout().encoding(slot.get());
    return encoding instanceof Encoding.Ordinal(Universe universe)
            && universe.ordinal(wanted.get()) >= 0
            && context.comparability().areComparable(universe.values(), ImmutableList.of(wanted.get()))
        ? Optional.of(new ProgramCounter(slot.get(), universe, universe.ordinal(wanted.get())))
        : Optional.empty();
  }

  /** Returns the slot in which the value of the expression lies, if it is one slot, the same in all states. */
  private static Optional<Integer> slot(Expr expression, Scope scope, CodeContext context) {
    return switch (expression) {
      case Expr.StateVariable e ->
          context.layout().storage(e.variable().index()) instanceof Storage.Cell
              ? Optional.of(context.layout().firstSlot(e.variable().index()))
              : Optional.empty();
      case Expr.FunctionApplication(Expr.StateVariable f, Expr argument, var _)
          when context.layout().storage(f.variable().index()) instanceof Storage.Row(Universe domain, Storage.Cell _) ->
          context.folding().constant(argument, scope)
              .map(domain::ordinal)
              .filter(index -> index >= 0)
              .map(index -> context.layout().firstSlot(f.variable().index()) + index);
      default -> Optional.empty();
    };
  }
}
