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
import dev.heddle.value.IntegerValue.SmallInteger;
import dev.heddle.value.IntervalValue;
import dev.heddle.value.NamedSetValue;
import dev.heddle.value.SequenceSetValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.Value;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Generates sets: as bits where the universe is small, else as interned values. */
final class SetCode {
  /** The most parts of a function that are tested one by one. */
  private static final int MAX_PARTS = 32;

  /** The first of the names that stand for the parts of a set, counted down; no specification has such. */
  private static final int FIRST_PART = -1_000_000;

  private final ExpressionCode expressions;

  SetCode(ExpressionCode expressions) {
    this.expressions = expressions;
  }

  /** Pushes a union, an intersection, a difference or a cardinality. */
  void push(Expr.BuiltInApplication e, Scope scope, Encoding want, MethodCode m) {
    if (e.operator() == BuiltIn.CARDINALITY) {
      pushCardinality(e, scope, want, m);
      return;
    }
    Encoding natural = want instanceof Bits ? want : expressions.natural(e, scope);
    if (!(natural instanceof Bits(Universe universe)) || !pushBits(e, universe, scope, m)) {
      expressions.sites().pushStrict(e, scope, want, m);
      return;
    }
    expressions.conversion().convert(natural, want, m);
  }

  private boolean pushBits(Expr.BuiltInApplication e, Universe universe, Scope scope, MethodCode m) {
    Expr left = e.arguments().get(0);
    Expr right = e.arguments().get(1);
    Encoding bits = new Bits(universe);
    if (!expressions.comparisons().areComparable(universe.values(), universe.values())) {
      return false;
    }
    if (e.operator() == BuiltIn.UNION_OF_TWO) {
      expressions.push(left, scope, bits, m);
      expressions.push(right, scope, bits, m);
      m.code().ior();
      return true;
    }
    if (!canPushCommonBits(right, universe, scope)) {
      return false;
    }
    expressions.push(left, scope, bits, m);
    pushCommonBits(right, universe, scope, m);
    if (e.operator() == BuiltIn.DIFFERENCE) {
      m.code().iconst_m1().ixor();
    }
    m.code().iand();
    return true;
  }

  /** Whether the elements that a set has in common with a universe are easily had. */
  private boolean canPushCommonBits(Expr set, Universe universe, Scope scope) {
    Optional<Value> constant = expressions.constant(set, scope);
    if (constant.isPresent()) {
      return constant.get() instanceof SetValue s
          && s.isFinite()
          && s.cardinality().bitLength() < Byte.SIZE
          && expressions.comparisons().areComparable(s.explicit().elements(), universe.values());
    }
    return expressions.natural(set, scope) instanceof Bits(Universe other)
        && expressions.comparisons().areComparable(other.values(), universe.values());
  }

  private void pushCommonBits(Expr set, Universe universe, Scope scope, MethodCode m) {
    Optional<Value> constant = expressions.constant(set, scope);
    if (constant.isPresent()) {
      int bits = 0;
      for (Value element : ((SetValue) constant.get()).explicit()) {
        int ordinal = universe.ordinal(element);
        bits |= ordinal < 0 ? 0 : 1 << ordinal;
      }
      m.push(bits);
    } else if (expressions.natural(set, scope) instanceof Bits(Universe other)) {
      expressions.push(set, scope, new Bits(other), m);
      expressions.conversion().commonBits(other, universe, m);
    }
  }

  private void pushCardinality(Expr.BuiltInApplication e, Scope scope, Encoding want, MethodCode m) {
    Expr set = e.arguments().getFirst();
    Encoding natural = expressions.natural(set, scope);
    if (!(natural instanceof Bits)) {
      expressions.sites().pushStrict(e, scope, want, m);
      return;
    }
    expressions.push(set, scope, natural, m);
    m.code().invokestatic(ConstantDescs.CD_Integer, "bitCount", MethodCode.ints(1));
    expressions.conversion().convert(Encoding.BOUNDED, want, m);
  }

  /** Pushes a set given by its elements. */
  void pushLiteral(Expr.SetLiteral e, Scope scope, Encoding want, MethodCode m) {
    Encoding natural = want instanceof Bits ? want : expressions.natural(e, scope);
    if (!(natural instanceof Bits(Universe universe))
        || !expressions.comparisons().areComparable(universe.values(), universe.values())) {
      expressions.sites().pushSet(e, scope, want, m);
      return;
    }
    m.push(0);
    for (Expr element : e.elements()) {
      m.push(1);
      expressions.push(element, scope, new Encoding.Ordinal(universe), m);
      m.code().ishl().ior();
    }
    expressions.conversion().convert(natural, want, m);
  }

  // Formulas.

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
    ImmutableList<Value> values = ConversionCode.values(natural);
    if (values.isEmpty() || !isSmall(set)) {
      return false;
    }
    ImmutableList<Value> elements = ((SetValue) set).explicit().elements();
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
    if (to.when()) {
      m.code().goto_(to.target());
    } else {
      m.code().goto_(end);
    }
    m.bind(outside);
    to.takeOnFailure(m);
    m.bind(end);
    return true;
  }

  private static boolean isSmall(Value set) {
    return set instanceof SetValue s && s.isFinite() && s.cardinality().bitLength() < Short.SIZE;
  }

    private boolean jumpNumberInConstant(
      Expr element, Value set, Scope scope, Branch to, MethodCode m) {
    int low;
    int high;
    if (set.equals(NamedSetValue.NAT) || set.equals(NamedSetValue.INT)) {
      low = set.equals(NamedSetValue.NAT) ? 0 : Integer.MIN_VALUE;
      high = Integer.MAX_VALUE;
    } else if (bounds(set).isPresent()) {
      low = bounds(set).get()[0];
      high = bounds(set).get()[1];
    } else {
      return false;
    }
    expressions.push(element, scope, Encoding.NUMBER, m);
    jumpWithin(low, high, to, m);
    return true;
  }

  /** Branches on "the number on the stack is between the two". */
  private static void jumpWithin(int low, int high, Branch to, MethodCode m) {
    int number = m.newHidden();
    Label outside = m.label();
    m.code().istore(number);
    m.code().iload(number).loadConstant(low).if_icmplt(to.when() ? outside : to.target());
    m.code().iload(number).loadConstant(high);
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
    Label outside = m.label();
    m.code().iload(locals[0]).iload(locals[1]).if_icmplt(to.when() ? outside : to.target());
    m.code().iload(locals[0]).iload(locals[2]);
    to.takeIfAtMost(m);
    m.bind(outside);
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
        && canPushCommonBits(right, universe, scope)) {
      expressions.push(left, scope, new Bits(universe), m);
      pushCommonBits(right, universe, scope, m);
      m.code().iconst_m1().ixor().iand();
      to.negated().takeOnFlag(m);
      return;
    }
    jumpIntoDescribed(e, scope, to, m);
  }

  /** Returns the least and the greatest element of an interval that slots can hold, if the set is one. */
  static Optional<int[]> bounds(Value set) {
    if (set instanceof IntervalValue interval) {
      return Words.isPlain(interval.low()) && Words.isPlain(interval.high())
          ? Optional.of(new int[] {(int) interval.low(), (int) interval.high()})
          : Optional.empty();
    }
    return set instanceof SetValue s
            && isSmall(s)
            && !s.isEmpty()
            && s.explicit().element(0) instanceof SmallInteger(long low)
            && s.explicit().element(s.explicit().size() - 1) instanceof SmallInteger(long high)
            && high - low == s.explicit().size() - 1
            && Words.isPlain(low)
            && Words.isPlain(high)
        ? Optional.of(new int[] {(int) low, (int) high})
        : Optional.empty();
  }
}
