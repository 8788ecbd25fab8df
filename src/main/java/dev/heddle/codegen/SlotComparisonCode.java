package dev.heddle.codegen;

import dev.heddle.ir.Expr;
import dev.heddle.ir.Variable;
import java.lang.classfile.Label;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;

/** Generates the equality of functions, records and tuples that lie in slots: slot by slot, without making values. */
final class SlotComparisonCode {
  // Two cases, which predicates on steps are full of: both sides lie in states, as in f' = f; and the right side is an
  // update of the variable whose next value is on the left, as in f' = [f EXCEPT ![i] = e], which is made in slots that
  // belong to no state and then compared.
  private static final MethodTypeDesc ASIDE = MethodTypeDesc.of(MethodCode.INTS);
  private static final int MOST = 64;

  private final ExpressionCode expressions;

  SlotComparisonCode(ExpressionCode expressions) {
    this.expressions = expressions;
  }

  /** Branches on an equality, if it can be told by slots; returns whether it can. */
  boolean jumpEqual(Expr left, Expr right, Scope scope, Branch to, MethodCode m) {
    Optional<Storage> storage =
        expressions.functions().storage(left, scope).filter(s -> s.size() <= MOST && isDirect(s));
    if (storage.isEmpty()) {
      return false;
    }
    MethodCode.State state = m.state();
    if (expressions.functions().storage(right, scope).equals(storage)) {
      Place first = expressions.functions().locate(left, scope, m);
      jumpSame(first, expressions.functions().locate(right, scope, m), to, m);
      m.restore(state);
      return true;
    }
    Optional<Scope.Scoped> update = updateOf(left, right, scope).filter(_ -> m.array() == MethodCode.CURRENT);
    if (update.isEmpty()) {
      return false;
    }
    Place made = make(left, update.get(), storage.get(), scope, m);
    jumpSame(expressions.functions().locate(left, scope, m), made, to, m);
    m.restore(state);
    return true;
  }

  /** Returns whether values that lie so are equal if and only if their slots are, and never cannot be compared. */
  private boolean isDirect(Storage storage) {
    return switch (storage) {
      case Storage.Cell(Encoding encoding) -> expressions.comparisons().isDirect(encoding, encoding);
      case Storage.Row(Universe _, Storage element) -> isDirect(element);
      case Storage.Parts(Universe _, var elements) -> elements.stream().allMatch(this::isDirect);
    };
  }

  /** Returns the EXCEPT that an expression is, if it is one of the variable whose next value is on the left. */
  private Optional<Scope.Scoped> updateOf(Expr left, Expr right, Scope scope) {
    Optional<Variable> variable = next(left, scope);
    if (variable.isEmpty() || expressions.context().weight().isLarge(right, scope)) {
      return Optional.empty();
    }
    return switch (right) {
      case Expr.Except e when expressions.context().inlining().variable(e.function(), scope).equals(variable) ->
          Optional.of(new Scope.Scoped(e, scope));
      default -> Optional.empty();
    };
  }

  private Optional<Variable> next(Expr left, Scope scope) {
    return left instanceof Expr.Prime prime
        ? expressions.context().inlining().variable(prime.operand(), scope)
        : Optional.empty();
  }

  private Place make(Expr left, Scope.Scoped update, Storage storage, Scope scope, MethodCode m) {
    int variable = next(left, scope).orElseThrow().index();
    int array = m.newHidden();
    m.pushKernel();
    m.kernel("aside", ASIDE);
    m.code().astore(array);
    Place place = Place.fixed(array, storage, expressions.context().layout().firstSlot(variable));
    // What is written there is no part of the next state, and nobody is to put it back.
    Writes before = m.written().copy();
    m.assign(variable);
    expressions.stores().store(update.expression(), update.scope(), place, m);
    m.written().set(before);
    return place;
  }

  private static void jumpSame(Place first, Place second, Branch to, MethodCode m) {
    Label end = m.label();
    Label different = to.when() ? end : to.target();
    Storage storage = first.storage();
    for (int slot = 0; slot < storage.size(); slot++) {
      FunctionCode.pushAddress(first.part(storage, slot), m);
      m.code().iaload();
      FunctionCode.pushAddress(second.part(storage, slot), m);
      m.code().iaload();
      m.code().if_icmpne(different);
    }
    to.takeOnSuccess(m);
    m.bind(end);
  }
}
