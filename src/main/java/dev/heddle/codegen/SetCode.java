package dev.heddle.codegen;

import dev.heddle.codegen.Encoding.Bits;
import dev.heddle.ir.Expr;
import dev.heddle.operator.BuiltIn;
import dev.heddle.value.SetValue;
import dev.heddle.value.Value;
import java.lang.constant.ConstantDescs;
import java.util.Optional;

/** Generates sets: as bits where the universe is small, else as interned values. {@link MembershipCode} tests them. */
final class SetCode {
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

  /** Returns whether the elements that a set has in common with a universe are easily had. */
  boolean canPushCommonBits(Expr set, Universe universe, Scope scope) {
    Optional<Value> constant = expressions.constant(set, scope);
    if (constant.isPresent()) {
      return constant.get() instanceof SetValue s
          && s.hasAtMost(Universe.MAX_COMPARED)
          && expressions.comparisons().areComparable(s.explicit().elements(), universe.values());
    }
    return expressions.natural(set, scope) instanceof Bits(Universe other)
        && expressions.comparisons().areComparable(other.values(), universe.values());
  }

  /** Pushes the elements that a set has in common with a universe, as bits of the universe. */
  void pushCommonBits(Expr set, Universe universe, Scope scope, MethodCode m) {
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
}
