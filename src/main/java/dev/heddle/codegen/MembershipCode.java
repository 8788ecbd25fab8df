package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.heddle.codegen.Encoding.Bits;
import dev.heddle.codegen.Encoding.Number;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import dev.heddle.operator.BuiltIn;
import dev.heddle.operator.Membership;
import dev.heddle.operator.Operators;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.FunctionSetValue;
import dev.heddle.value.NamedSetValue;
import dev.heddle.value.SequenceSetValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.Value;
import java.lang.classfile.Label;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Generates the tests whether a value is an element of a set or a set is a subset of another, as jumps. */
final class MembershipCode {
  // What is known while compiling decides how: a constant set becomes a table over the values of the left side, or two
  // comparisons where both are numbers; a set that lies in its slot as bits is asked for one of them. A set that is
  // only described, such as [S -> T] or SUBSET S, is not enumerated: what describes it is handed to the operator.

  /** The most parts of a function that are tested one by one. */
  private static final int MAX_PARTS = 32;

  /** The first of the names that stand for the parts of a set, counted down; no specification has such. */
  private static final int FIRST_PART = -1_000_000;

  private final ExpressionCode expressions;

  MembershipCode(ExpressionCode expressions) {
    this.expressions = expressions;
  }

  /** Branches on "the left one is an element of the right one". */
  void jumpElement(Expr.BuiltInApplication application, Scope scope, Branch to, MethodCode m) {
    Expr element = application.arguments().get(0);
    Expr set = application.arguments().get(1);
    Expr.BuiltInApplication e =
        new Expr.BuiltInApplication(BuiltIn.IN, application.arguments(), application.span());
    Optional<Value> constant = expressions.constant(set, scope);
    if (constant.isPresent()) {
      if (!jumpElementOfConstant(element, constant.get(), scope, to, m)) {
        jumpElementOfDescribed(element, constant.get(), scope, to, m);
      }
    } else if (!jumpElementOfKnown(element, set, scope, to, m)) {
      jumpIntoDescribed(e, scope, to, m);
    }
  }

  /** Branches on whether the left one is an element or a subset of the right one, which is not enumerated for it. */
  private void jumpIntoDescribed(Expr.BuiltInApplication e, Scope scope, Branch to, MethodCode m) {
    Optional<Description> set = Description.of(e.arguments().get(1), scope, expressions);
    if (set.isPresent()) {
      jumpIntoMade(e, set.get(), scope, to, m);
    } else {
      expressions.sites().jumpStrict(e, scope, to, m);
    }
  }

  /** The left one and the parts of the set become arguments of one operation, each in a scope of its own. */
  private void jumpIntoMade(
      Expr.BuiltInApplication e, Description set, Scope scope, Branch to, MethodCode m) {
    ImmutableList.Builder<Expr> arguments = ImmutableList.builder();
    Scope inner = scope;
    int count = 0;
    Scope.Scoped left = new Scope.Scoped(e.arguments().get(0), scope);
    for (Scope.Scoped part : Iterables.concat(ImmutableList.of(left), set.parts())) {
      Local local = new Local(FIRST_PART - count++, "part");
      inner = inner.with(local, new Binding.Delayed(part.expression(), part.scope()));
      arguments.add(new Expr.LocalReference(local, part.expression().span()));
    }
    expressions.sites().push(
        new TableCode.Operation(
            List.of(e.operator(), set.key()),
            arguments.build(),
            v -> Operators.apply(
                e.operator(), v[0], set.make().apply(Arrays.asList(v).subList(1, v.length).iterator()))),
        inner, Encoding.FLAG, m);
    to.takeOnFlag(m);
  }

  /** The constant stays out of the table of interned values, which would enumerate it. */
  private void jumpElementOfDescribed(Expr element, Value set, Scope scope, Branch to, MethodCode m) {
    expressions.sites().push(
        new TableCode.Operation(
            new Object(), ImmutableList.of(element), v -> BooleanValue.of(Membership.isElement(v[0], set))),
        scope, Encoding.FLAG, m);
    to.takeOnFlag(m);
  }

  private boolean jumpElementOfConstant(
      Expr element, Value set, Scope scope, Branch to, MethodCode m) {
    if (expressions.functions().isAggregate(element, scope)) {
      return jumpPartsInConstant(element, set, scope, to, m);
    }
    Encoding natural = expressions.natural(element, scope);
    if (natural instanceof Number) {
      return jumpNumberInConstant(element, set, scope, to, m);
    }
    if (natural instanceof Encoding.Sequence(Universe universe) && isSequenceSet(set, universe)) {
      expressions.push(element, scope, natural, m);
      m.code().pop();
      to.takeOnSuccess(m);
      return true;
    }
    return jumpByTable(element, set, scope, to, m);
  }

  /** A table says of each value that the left side can have whether it is an element. */
  private boolean jumpByTable(Expr element, Value set, Scope scope, Branch to, MethodCode m) {
    Encoding natural = expressions.natural(element, scope);
    ImmutableList<Value> values = ConversionCode.values(natural);
    if (values.isEmpty() || !(set instanceof SetValue known) || !known.hasAtMost(Universe.MAX_ENUMERATED)) {
      return false;
    }
    ImmutableList<Value> elements = known.explicit().elements();
    if (!expressions.comparisons().areComparable(values, elements)) {
      return false;
    }
    m.push(expressions.context().table(
        List.of("members", natural, elements),
        () -> values.stream().mapToInt(v -> elements.contains(v) ? 1 : 0).toArray()));
    expressions.push(element, scope, natural, m);
    m.code().iaload();
    to.takeOnFlag(m);
    return true;
  }

  /** Whether every sequence over the universe is in the set. */
  private static boolean isSequenceSet(Value set, Universe universe) {
    return set instanceof SequenceSetValue sequences
        && universe.values().stream().allMatch(
            v -> Folding.apply(BuiltIn.IN, ImmutableList.of(v, sequences.base()))
                .filter(BooleanValue.TRUE::equals)
                .isPresent());
  }

  /** A function is in {@code [S -> T]} with the same domain if each result is in T. */
  private boolean jumpPartsInConstant(Expr element, Value set, Scope scope, Branch to, MethodCode m) {
    if (!(expressions.functions().storage(element, scope).orElseThrow() instanceof Storage.Row row)
        || !(set instanceof FunctionSetValue functions)
        || !(row.element() instanceof Storage.Cell)
        || row.size() > MAX_PARTS
        || !functions.domain().equals(FiniteSetValue.copyOf(row.domain().values()))) {
      return false;
    }
    Label outside = m.label();
    MethodCode.State state = m.state();
    for (Value argument : row.domain().values()) {
      Expr part = new Expr.FunctionApplication(element, new Expr.Literal(argument, element.span()), element.span());
      Expr range = new Expr.Literal(functions.range(), element.span());
      Expr test = new Expr.BuiltInApplication(BuiltIn.IN, ImmutableList.of(part, range), element.span());
      expressions.jump(test, scope, Branch.onFalse(outside), m);
      m.restore(state);
    }
    Label end = m.label();
    m.code().goto_(to.when() ? to.target() : end);
    m.bind(outside);
    to.takeOnFailure(m);
    m.bind(end);
    return true;
  }

  private boolean jumpNumberInConstant(Expr element, Value set, Scope scope, Branch to, MethodCode m) {
    Optional<PlainInterval> interval = held(set);
    if (interval.isEmpty()) {
      return false;
    }
    expressions.push(element, scope, Encoding.NUMBER, m);
    int number = m.newHidden();
    m.code().istore(number);
    int low = interval.get().low();
    int high = interval.get().high();
    jumpBetween(number, x -> x.code().loadConstant(low), x -> x.code().loadConstant(high), to, m);
    return true;
  }

  /** Returns the numbers of a set of integers as far as a slot holds them as they are, if they have no gap. */
  private static Optional<PlainInterval> held(Value set) {
    if (set.equals(NamedSetValue.NAT)) {
      return Optional.of(new PlainInterval(0, Integer.MAX_VALUE));
    }
    return set.equals(NamedSetValue.INT)
        ? Optional.of(new PlainInterval(Integer.MIN_VALUE, Integer.MAX_VALUE))
        : PlainInterval.of(set);
  }

  /** Branches on "the number in a local is at least the low one and at most the high one". */
  private static void jumpBetween(
      int number, Consumer<MethodCode> low, Consumer<MethodCode> high, Branch to, MethodCode m) {
    Label outside = m.label();
    m.code().iload(number);
    low.accept(m);
    m.code().if_icmplt(to.when() ? outside : to.target());
    m.code().iload(number);
    high.accept(m);
    to.takeIfAtMost(m);
    m.bind(outside);
  }

  private boolean jumpElementOfKnown(
      Expr element, Expr set, Scope scope, Branch to, MethodCode m) {
    if (expressions.functions().isAggregate(element, scope)) {
      return false;
    }
    if (set instanceof Expr.BuiltInApplication(BuiltIn operator, ImmutableList<Expr> bounds, var _)
        && operator == BuiltIn.INTERVAL && expressions.natural(element, scope) instanceof Number) {
      jumpInterval(element, bounds, scope, to, m);
      return true;
    }
    if (expressions.natural(set, scope) instanceof Bits) {
      return jumpBit(element, set, scope, to, m);
    }
    return false;
  }

  private void jumpInterval(
      Expr element, ImmutableList<Expr> bounds, Scope scope, Branch to, MethodCode m) {
    int[] locals = new int[3];
    Expr[] parts = {element, bounds.get(0), bounds.get(1)};
    for (int i = 0; i < parts.length; i++) {
      expressions.push(parts[i], scope, Encoding.NUMBER, m);
      locals[i] = m.newHidden();
      m.code().istore(locals[i]);
    }
    jumpBetween(locals[0], x -> x.code().iload(locals[1]), x -> x.code().iload(locals[2]), to, m);
  }

  private boolean jumpBit(Expr element, Expr set, Scope scope, Branch to, MethodCode m) {
    Universe universe = ((Bits) expressions.natural(set, scope)).universe();
    Encoding natural = expressions.natural(element, scope);
    if (!isComparableWith(element, universe, scope)) {
      return false;
    }
    expressions.push(set, scope, new Bits(universe), m);
    int bits = m.newHidden();
    m.code().istore(bits);
    expressions.push(element, scope, natural, m);
    expressions.conversion().toOrdinalOrNone(natural, universe, m);
    int ordinal = m.newHidden();
    m.code().istore(ordinal);
    Label outside = m.label();
    m.code().iload(ordinal).iflt(to.when() ? outside : to.target());
    m.code().iload(bits).iload(ordinal).iushr().iconst_1().iand();
    to.takeOnFlag(m);
    m.bind(outside);
    return true;
  }

  private boolean isComparableWith(Expr element, Universe universe, Scope scope) {
    return expressions.shape(element, scope) instanceof Shape.Constants c
        && expressions.comparisons().areComparable(ImmutableList.copyOf(c.values()), universe.values());
  }

  /** Branches on "the left one is a subset of the right one". */
  void jumpSubset(Expr.BuiltInApplication e, Scope scope, Branch to, MethodCode m) {
    Expr left = e.arguments().get(0);
    Expr right = e.arguments().get(1);
    if (expressions.natural(left, scope) instanceof Bits(Universe universe)
        && !expressions.functions().isAggregate(left, scope)
        && expressions.sets().canPushCommonBits(right, universe, scope)) {
      expressions.push(left, scope, new Bits(universe), m);
      expressions.sets().pushCommonBits(right, universe, scope, m);
      m.code().iconst_m1().ixor().iand();
      to.negated().takeOnFlag(m);
      return;
    }
    jumpIntoDescribed(e, scope, to, m);
  }
}
