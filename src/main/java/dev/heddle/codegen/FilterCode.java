package dev.heddle.codegen;

import dev.heddle.codegen.Encoding.Bits;
import dev.heddle.ir.Expr;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.Value;
import java.lang.classfile.Label;
import java.util.Optional;
import java.util.OptionalInt;

/** Generates filtered sets that are held as bits: a mask where no state changes the filter, else a loop. */
final class FilterCode {
  private final ExpressionCode expressions;

  FilterCode(ExpressionCode expressions) {
    this.expressions = expressions;
  }

  /** Pushes a filtered set: bit by bit where it can be. */
  void push(Expr.SetFilter e, Scope scope, Encoding want, MethodCode m) {
    Encoding base = expressions.natural(e.bound().set(), scope);
    if (!(base instanceof Bits(Universe universe)) || e.bound().isTuple()) {
      expressions.sites().pushEvaluated(e, scope, want, m);
      return;
    }
    OptionalInt mask = mask(e, universe, scope);
    if (mask.isPresent()) {
      expressions.push(e.bound().set(), scope, base, m);
      m.push(mask.getAsInt());
      m.code().iand();
    } else {
      pushFiltered(e, universe, scope, m);
    }
    expressions.conversion().convert(base, want, m);
  }

  /** Returns the elements of the universe that a filter lets through, if that is the same in all states. */
  private OptionalInt mask(Expr.SetFilter e, Universe universe, Scope scope) {
    int mask = 0;
    for (Value element : universe.values()) {
      Binding bound = new Binding.Delayed(new Expr.Literal(element, e.span()), Scope.empty());
      Scope inner = scope.with(e.bound().locals().getFirst(), bound);
      Optional<Value> value = expressions.context().folding().closed(e.predicate(), inner);
      if (!(value.orElse(null) instanceof BooleanValue(boolean passes))) {
        return OptionalInt.empty();
      }
      mask |= passes ? 1 << universe.ordinal(element) : 0;
    }
    return OptionalInt.of(mask);
  }

  private void pushFiltered(Expr.SetFilter e, Universe universe, Scope scope, MethodCode m) {
    MethodCode.State state = m.state();
    expressions.push(e.bound().set(), scope, new Bits(universe), m);
    int rest = m.newHidden();
    int result = m.newHidden();
    int ordinal = m.newInt();
    m.code().istore(rest).iconst_0().istore(result).iconst_0().istore(ordinal);
    Label next = m.label();
    Label end = m.label();
    m.bind(next);
    m.code().iload(rest).ifeq(end);
    QuantifierCode.takeLowestBit(rest, ordinal, m);
    Shape element = ShapeJoin.elementOfSet(expressions.shape(e.bound().set(), scope));
    Binding bound = new Binding.Held(ordinal, new Encoding.Ordinal(universe), element);
    MethodCode.State inside = m.state();
    expressions.jump(e.predicate(), scope.with(e.bound().locals().getFirst(), bound), Branch.onFalse(next), m);
    m.restore(inside);
    m.code().iload(result).iconst_1().iload(ordinal).ishl().ior().istore(result).goto_(next);
    m.bind(end);
    m.code().iload(result);
    m.restore(state);
  }
}
