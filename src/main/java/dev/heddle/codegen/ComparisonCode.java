package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import dev.heddle.codegen.Encoding.Bits;
import dev.heddle.codegen.Encoding.Flag;
import dev.heddle.codegen.Encoding.Number;
import dev.heddle.codegen.Encoding.Ordinal;
import dev.heddle.ir.Expr;
import dev.heddle.operator.BuiltIn;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.IntegerValue.SmallInteger;
import dev.heddle.value.SetValue;
import dev.heddle.value.Value;
import java.lang.classfile.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Generates equality and order. */
final class ComparisonCode {
  private final ExpressionCode expressions;
  private final SlotComparisonCode slots;

  ComparisonCode(ExpressionCode expressions) {
    this.expressions = expressions;
    this.slots = new SlotComparisonCode(expressions);
  }

  /** Branches on the comparison of two numbers. */
  void jumpOrder(Expr.BuiltInApplication e, Scope scope, Branch to, MethodCode m) {
    expressions.push(e.arguments().get(0), scope, Encoding.NUMBER, m);
    expressions.push(e.arguments().get(1), scope, Encoding.NUMBER, m);
    BuiltIn order = to.when() ? e.operator() : opposite(e.operator());
    switch (order) {
      case LESS -> m.code().if_icmplt(to.target());
      case LESS_OR_EQUAL -> m.code().if_icmple(to.target());
      case GREATER -> m.code().if_icmpgt(to.target());
      case GREATER_OR_EQUAL -> m.code().if_icmpge(to.target());
      default -> throw new IllegalArgumentException("no order: " + order);
    }
  }

  private static BuiltIn opposite(BuiltIn order) {
    return switch (order) {
      case LESS -> BuiltIn.GREATER_OR_EQUAL;
      case LESS_OR_EQUAL -> BuiltIn.GREATER;
      case GREATER -> BuiltIn.LESS_OR_EQUAL;
      case GREATER_OR_EQUAL -> BuiltIn.LESS;
      default -> throw new IllegalArgumentException("no order: " + order);
    };
  }

  /** Branches on the equality of the two arguments. */
  void jumpEqual(Expr.BuiltInApplication e, Scope scope, Branch to, MethodCode m) {
    Expr left = e.arguments().get(0);
    Expr right = e.arguments().get(1);
    Optional<Value> known = expressions.constant(right, scope);
    if (known.isPresent() && jumpEqualConstant(left, known.get(), scope, to, m)) {
      return;
    }
    Optional<Value> knownLeft = expressions.constant(left, scope);
    if (knownLeft.isPresent() && jumpEqualConstant(right, knownLeft.get(), scope, to, m)) {
      return;
    }
    Encoding a = expressions.natural(left, scope);
    Encoding b = expressions.natural(right, scope);
    if (!expressions.functions().isAggregate(left, scope) && !expressions.functions().isAggregate(right, scope)
        && isDirect(a, b)) {
      expressions.push(left, scope, a, m);
      expressions.push(right, scope, a, m);
      to.takeIfSame(m);
      return;
    }
    if (slots.jumpEqual(left, right, scope, to, m)) {
      return;
    }
    expressions.push(left, scope, Encoding.WORD, m);
    expressions.push(right, scope, Encoding.WORD, m);
    jumpEqualWords(to, m);
  }

  /** Whether equal values have equal ints in both encodings, after a conversion to the first, and none is refused. */
  boolean isDirect(Encoding a, Encoding b) {
    return switch (a) {
      case Flag _ -> b instanceof Flag;
      case Number _ -> b instanceof Number;
      case Ordinal(Universe universe) -> a.equals(b) && areComparable(universe.values(), universe.values());
      case Bits(Universe universe) -> a.equals(b) && areComparable(universe.values(), universe.values());
      case Encoding.Sequence(Universe universe) ->
          a.equals(b) && areComparable(universe.values(), universe.values());
      case Encoding.Word _ -> false;
    };
  }

  /** Returns whether equality of any two values has a value. */
  boolean areComparable(ImmutableList<Value> a, ImmutableList<Value> b) {
    return expressions.context().comparability().areComparable(a, b);
  }

  private boolean jumpEqualConstant(
      Expr expression, Value value, Scope scope, Branch to, MethodCode m) {
    Encoding natural = expressions.natural(expression, scope);
    if (expressions.functions().isAggregate(expression, scope) || !isDirect(natural, value)) {
      return false;
    }
    expressions.push(expression, scope, natural, m);
    if (natural instanceof Ordinal(Universe universe) && universe.ordinal(value) < 0) {
      m.code().pop();
      to.takeOnFailure(m);
      return true;
    }
    expressions.conversion().push(value, natural, m);
    to.takeIfSame(m);
    return true;
  }

  private boolean isDirect(Encoding encoding, Value value) {
    return switch (encoding) {
      case Flag _ -> value instanceof BooleanValue;
      case Number _ -> value instanceof SmallInteger(long number) && (int) number == number;
      case Ordinal(Universe universe) -> areComparable(universe.values(), ImmutableList.of(value));
      case Bits(Universe universe) -> fits(universe, value);
      case Encoding.Sequence(Universe universe) ->
          expressions.conversion().fits(value, encoding) && areComparable(universe.values(), universe.values());
      case Encoding.Word _ -> false;
    };
  }

  private static boolean fits(Universe universe, Value value) {
    return value instanceof SetValue set
        && set.hasAtMost(Universe.MAX_COMPARED)
        && set.explicit().elements().stream().allMatch(element -> universe.ordinal(element) >= 0);
  }

  /** Branches on the equality of the values of the two words on the stack. */
  void jumpEqualWords(Branch to, MethodCode m) {
    int site = expressions.sites().strict(BuiltIn.EQUAL, 2);
    int right = m.newHidden();
    m.code().istore(right);
    m.pushKernel();
    m.code().swap();
    m.push(site);
    m.code().swap();
    m.code().iload(right);
    m.kernel("equal", MethodCode.ints(3));
    to.takeOnFlag(m);
  }

  /** Branches on "the expression is the same in both states". */
  void jumpUnchanged(Expr expression, Scope scope, Branch to, MethodCode m) {
    List<Scope.Scoped> parts = new ArrayList<>();
    split(expression, scope, parts);
    Label end = m.label();
    MethodCode.State state = m.state();
    for (Scope.Scoped part : parts) {
      jumpChanged(part, to.when() ? end : to.target(), m);
      m.restore(state);
    }
    to.takeOnSuccess(m);
    m.bind(end);
  }

  /** Returns the two parts of {@code <<A>>_v}: A, and that v changes. */
  static ImmutableList<Expr> conjuncts(Expr.Angle e) {
    Expr same = new Expr.Unchanged(e.subscript(), e.span());
    return ImmutableList.of(e.action(), new Expr.BuiltInApplication(BuiltIn.NOT, ImmutableList.of(same), e.span()));
  }

  /** Takes apart tuples and names of tuples. */
  void split(Expr expression, Scope scope, List<Scope.Scoped> parts) {
    switch (expression) {
      case Expr.TupleLiteral e -> e.elements().forEach(part -> split(part, scope, parts));
      case Expr.OperatorApplication e when expressions.context().inlining().localValue(e, scope).isPresent() -> {
        Binding.Delayed d = expressions.context().inlining().localValue(e, scope).get();
        split(d.expression(), d.scope(), parts);
      }
      case Expr.OperatorApplication e when expressions.context().inlining().open(e, scope).isPresent() -> {
        Scope.Scoped body = expressions.context().inlining().open(e, scope).get();
        split(body.expression(), body.scope(), parts);
      }
      case Expr.LocalReference e when scope.binding(e.local()).orElse(null) instanceof Binding.Delayed d ->
          split(d.expression(), d.scope(), parts);
      default -> parts.add(new Scope.Scoped(expression, scope));
    }
  }

  private void jumpChanged(Scope.Scoped part, Label changed, MethodCode m) {
    if (part.expression() instanceof Expr.StateVariable e) {
      SlotLayout layout = expressions.context().layout();
      int variable = e.variable().index();
      expressions.functions().requireAssigned(variable, MethodCode.NEXT, m);
      int first = layout.firstSlot(variable);
      for (int slot = first; slot < first + layout.slotCount(variable); slot++) {
        m.code().aload(MethodCode.CURRENT).loadConstant(slot).iaload();
        m.code().aload(MethodCode.NEXT).loadConstant(slot).iaload();
        m.code().if_icmpne(changed);
      }
    } else {
      expressions.push(part.expression(), part.scope(), Encoding.WORD, m);
      int before = m.read(MethodCode.NEXT);
      expressions.push(part.expression(), part.scope(), Encoding.WORD, m);
      m.read(before);
      jumpEqualWords(Branch.onFalse(changed), m);
    }
  }
}
