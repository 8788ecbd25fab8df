package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import dev.heddle.codegen.Encoding.Bits;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.Bound;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import dev.heddle.operator.BuiltIn;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.Value;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Generates loops over sets, in ascending order of the elements. */
final class QuantifierCode {
  private static final MethodTypeDesc ELEMENTS = MethodTypeDesc.of(MethodCode.INTS, ConstantDescs.CD_int);

  /** The name of a tuple whose components have names. */
  private static final Local TUPLE = new Local(-1, "tuple");

  private final ExpressionCode expressions;

  QuantifierCode(ExpressionCode expressions) {
    this.expressions = expressions;
  }

  /** The names for one element of a set: one, or those of its components. */
  private record Range(ImmutableList<Local> locals, boolean isTuple, Expr set) {}

  /** What one turn of a loop needs. */
  interface Body {
    /** Generates the body; it may jump to {@code next} for the next turn, and falls through to it. */
    void generate(Scope scope, Label next);
  }

  private static List<Range> ranges(ImmutableList<Bound> bounds) {
    List<Range> ranges = new ArrayList<>();
    for (Bound bound : bounds) {
      if (bound.isTuple()) {
        ranges.add(new Range(bound.locals(), true, bound.set()));
      } else {
        bound.locals().forEach(local -> ranges.add(new Range(ImmutableList.of(local), false, bound.set())));
      }
    }
    return ranges;
  }

  /** A quantified formula, and the value of a body that decides it. */
  record Quantified(ImmutableList<Bound> bounds, Expr body, boolean decisive) {}

  /** Branches on a quantified formula. */
  void jump(Quantified formula, Scope scope, Branch to, MethodCode m) {
    boolean decisive = formula.decisive();
    Label decided = to.when() == decisive ? to.target() : m.label();
    MethodCode.State state = m.state();
    loop(formula.bounds(), scope, m, (inner, next) ->
        expressions.jump(formula.body(), inner, new Branch(decided, decisive), m));
    m.restore(state);
    if (to.when() != decisive) {
      m.code().goto_(to.target());
      m.bind(decided);
    }
  }

  /** Generates nested loops over the bounds. */
  void loop(ImmutableList<Bound> bounds, Scope scope, MethodCode m, Body body) {
    List<Range> ranges = ranges(bounds);
    evaluateAll(ranges, scope, m);
    loop(ranges, scope, scope, m, body);
  }

  /**
   * Generates the evaluation of the sets that the loops might never come to, since a set before them is empty: where
   * one has no value, the formula has none.
   */
  private void evaluateAll(List<Range> ranges, Scope scope, MethodCode m) {
    boolean isReached = true;
    for (Range range : ranges) {
      Expr set = range.set();
      Optional<Value> constant = expressions.constant(set, scope);
      if (!isReached && constant.isEmpty() && !(set instanceof Expr.StateVariable)) {
        MethodCode.State state = m.state();
        boolean isBits = expressions.natural(set, scope) instanceof Bits
            && !expressions.functions().isAggregate(set, scope);
        expressions.push(set, scope, isBits ? expressions.natural(set, scope) : Encoding.WORD, m);
        m.code().pop();
        m.restore(state);
      }
      isReached &= constant.isPresent() && constant.get() instanceof SetValue known && !known.isEmpty();
    }
  }

  /** The sets are those of the outer scope: no name of the bounds is visible in them. */
  private void loop(List<Range> ranges, Scope outer, Scope scope, MethodCode m, Body body) {
    Range range = ranges.getFirst();
    List<Range> rest = ranges.subList(1, ranges.size());
    loop(range.set(), outer, m, (element, next) -> {
      Scope inner = bind(range, element, scope);
      if (rest.isEmpty()) {
        body.generate(inner, next);
      } else {
        loop(rest, outer, inner, m, body);
      }
    });
  }

  private static Scope bind(Range range, Binding element, Scope scope) {
    if (!range.isTuple()) {
      return scope.with(range.locals().getFirst(), element);
    }
    Scope whole = Scope.empty().with(TUPLE, element);
    Span span = range.set().span();
    Scope inner = scope;
    for (int i = 0; i < range.locals().size(); i++) {
      Expr position = new Expr.Literal(IntegerValue.of(i + 1L), span);
      Expr component = new Expr.FunctionApplication(new Expr.LocalReference(TUPLE, span), position, span);
      inner = inner.with(range.locals().get(i), new Binding.Delayed(component, whole));
    }
    return inner;
  }

  /** What one turn of a loop over one set needs. */
  interface Turn {
    /** Generates the body, given what the element is; it may jump to {@code next} and falls through to it. */
    void generate(Binding element, Label next);
  }

  /** Generates a loop over the elements of a set. */
  void loop(Expr set, Scope scope, MethodCode m, Turn turn) {
    MethodCode.State state = m.state();
    Shape element = ShapeJoin.elementOfSet(expressions.shape(set, scope));
    Optional<Value> constant = expressions.constant(set, scope);
    if (constant.isPresent() && constant.get() instanceof SetValue known
        && known.hasAtMost(Universe.MAX_ENUMERATED)) {
      loopConstant(known, element, m, turn);
    } else if (set instanceof Expr.BuiltInApplication e && e.operator() == BuiltIn.INTERVAL) {
      loopInterval(e, element, scope, m, turn);
    } else if (set instanceof Expr.BuiltInApplication e && e.operator() == BuiltIn.DOMAIN
        && expressions.natural(e.arguments().getFirst(), scope) instanceof Encoding.Sequence) {
      loopPositions(e, element, scope, m, turn);
    } else if (expressions.natural(set, scope) instanceof Bits(Universe universe)
        && !expressions.functions().isAggregate(set, scope)) {
      loopBits(set, universe, scope, m, turn);
    } else {
      loopElements(set, element, scope, m, turn);
    }
    m.restore(state);
  }

  private void loopConstant(SetValue set, Shape element, MethodCode m, Turn turn) {
    if (set.isEmpty()) {
      return;
    }
    Optional<PlainInterval> interval = PlainInterval.of(set);
    if (interval.isPresent()) {
      Counted counted = new Counted(element, Encoding.BOUNDED);
      count(x -> m.push(interval.get().low()), x -> m.push(interval.get().high()), counted, m, turn);
    } else {
      Universe universe = expressions.context().universes().of(set.explicit().elements());
      count(x -> m.push(0), x -> m.push(universe.size() - 1),
          new Counted(element, new Encoding.Ordinal(universe)), m, turn);
    }
  }

  private void loopInterval(
      Expr.BuiltInApplication e, Shape element, Scope scope, MethodCode m, Turn turn) {
    count(
        x -> expressions.push(e.arguments().get(0), scope, Encoding.NUMBER, m),
        x -> expressions.push(e.arguments().get(1), scope, Encoding.NUMBER, m),
        new Counted(element, Encoding.NUMBER), m, turn);
  }

  /** The domain of a sequence is counted up to its length. */
  private void loopPositions(
      Expr.BuiltInApplication domain, Shape element, Scope scope, MethodCode m, Turn turn) {
    Expr length = new Expr.BuiltInApplication(BuiltIn.LEN, domain.arguments(), domain.span());
    count(
        x -> m.push(1),
        x -> expressions.push(length, scope, Encoding.BOUNDED, m),
        new Counted(element, Encoding.BOUNDED), m, turn);
  }

  /** What a counting loop counts. */
  private record Counted(Shape shape, Encoding encoding) {}

  private static void count(
      Consumer<MethodCode> low, Consumer<MethodCode> high, Counted counted, MethodCode m, Turn turn) {
    low.accept(m);
    int index = m.newInt();
    m.code().istore(index);
    high.accept(m);
    int last = m.newHidden();
    m.code().istore(last);
    Label test = m.label();
    Label next = m.label();
    Label end = m.label();
    m.bind(test);
    m.code().iload(index).iload(last).if_icmpgt(end);
    MethodCode.State state = m.state();
    turn.generate(new Binding.Held(index, counted.encoding(), counted.shape()), next);
    m.restore(state);
    m.bind(next);
    m.code().iinc(index, 1).goto_(test);
    m.bind(end);
  }

  private void loopBits(Expr set, Universe universe, Scope scope, MethodCode m, Turn turn) {
    Shape element = ShapeJoin.elementOfSet(expressions.shape(set, scope));
    expressions.push(set, scope, new Bits(universe), m);
    int rest = m.newHidden();
    int ordinal = m.newInt();
    m.code().istore(rest).iconst_0().istore(ordinal);
    Label next = m.label();
    Label end = m.label();
    m.bind(next);
    m.code().iload(rest).ifeq(end);
    takeLowestBit(rest, ordinal, m);
    MethodCode.State state = m.state();
    turn.generate(new Binding.Held(ordinal, new Encoding.Ordinal(universe), element), next);
    m.restore(state);
    m.code().goto_(next);
    m.bind(end);
  }

  /** Moves the number of the lowest bit of one local to another and clears it. */
  static void takeLowestBit(int rest, int ordinal, MethodCode m) {
    m.code().iload(rest);
    m.code().invokestatic(ConstantDescs.CD_Integer, "numberOfTrailingZeros", MethodCode.ints(1)).istore(ordinal);
    m.code().iload(rest).iload(rest).iconst_1().isub().iand().istore(rest);
  }

  private void loopElements(Expr set, Shape element, Scope scope, MethodCode m, Turn turn) {
    int elements = m.newHidden();
    m.pushKernel();
    expressions.push(set, scope, Encoding.WORD, m);
    m.kernel("elements", ELEMENTS);
    m.code().astore(elements);
    int index = m.newHidden();
    int word = m.newInt();
    m.code().iconst_0().istore(index).iconst_0().istore(word);
    Label test = m.label();
    Label next = m.label();
    Label end = m.label();
    m.bind(test);
    m.code().iload(index).aload(elements).arraylength().if_icmpge(end);
    m.code().aload(elements).iload(index).iaload().istore(word);
    MethodCode.State state = m.state();
    turn.generate(new Binding.Held(word, Encoding.WORD, element), next);
    m.restore(state);
    m.bind(next);
    m.code().iinc(index, 1).goto_(test);
    m.bind(end);
  }
}
