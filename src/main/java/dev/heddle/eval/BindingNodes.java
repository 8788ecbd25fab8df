package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.Bound;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import dev.heddle.operator.Sets;
import dev.heddle.value.FilteredSetValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.TlaPrinter;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Nodes that bind names to the elements of sets. */
final class BindingNodes {
  private final ExpressionCompiler compiler;

  BindingNodes(ExpressionCompiler compiler) {
    this.compiler = compiler;
  }

  /**
   * A loop and the scope of its body.
   *
   * @param loop runs through the combinations
   * @param scope the surroundings with the bound names
   */
  record BoundLoop(Loop loop, Scope scope) {}

  /** Compiles bounds. The sets stand outside the scope of the names. */
  BoundLoop bind(ImmutableList<Bound> bounds, Scope scope) {
    ImmutableList.Builder<Loop.Axis> axes = ImmutableList.builder();
    Scope inner = scope;
    for (Bound bound : bounds) {
      Node set = compiler.compile(bound.set(), scope);
      Span span = bound.set().span();
      ImmutableList.Builder<Integer> slots = ImmutableList.builder();
      for (Local local : bound.locals()) {
        inner = inner.with(local);
        slots.add(inner.slot(local));
      }
      ImmutableList<Integer> all = slots.build();
      if (bound.isTuple()) {
        axes.add(new Loop.Axis(all, true, set, span));
      } else {
        all.forEach(slot -> axes.add(new Loop.Axis(ImmutableList.of(slot), false, set, span)));
      }
    }
    return new BoundLoop(new Loop(axes.build()), inner);
  }

  Formula exists(Expr.Exists e, Scope scope) {
    BoundLoop bound = bind(e.bounds(), scope);
    Loop loop = bound.loop();
    Formula body = compiler.formula(e.body(), bound.scope());
    return frame -> loop.run(frame, body::test);
  }

  Formula forAll(Expr.ForAll e, Scope scope) {
    BoundLoop bound = bind(e.bounds(), scope);
    Loop loop = bound.loop();
    Formula body = compiler.formula(e.body(), bound.scope());
    Step fails = frame -> !body.test(frame);
    return frame -> !loop.run(frame, fails);
  }

  Node choose(Expr.Choose e, Scope scope) {
    BoundLoop bound = bind(ImmutableList.of(e.bound()), scope);
    Loop loop = bound.loop();
    Formula predicate = compiler.formula(e.predicate(), bound.scope());
    Span span = e.span();
    return frame -> {
      SetValue set = loop.domain(frame);
      try {
        for (Value element : set) {
          loop.bind(frame, element);
          if (predicate.test(frame)) {
            return element;
          }
        }
      } catch (EvaluationException exception) {
        throw exception.at(span);
      }
      throw new EvaluationException(
          DiagnosticCode.CHOOSE, span, "no element of " + TlaPrinter.print(set) + " satisfies the CHOOSE");
    };
  }

  Node filter(Expr.SetFilter e, Scope scope) {
    BoundLoop bound = bind(ImmutableList.of(e.bound()), scope);
    Loop loop = bound.loop();
    Formula predicate = compiler.formula(e.predicate(), bound.scope());
    Span span = e.span();
    return frame -> {
      SetValue set = loop.domain(frame);
      if (!set.isFinite()) {
        Frame kept = frame.snapshot();
        return new FilteredSetValue(
            set, x -> satisfies(loop, predicate, kept.snapshot()).test(x), "{x \\in " + set + " : ...}");
      }
      try {
        return Sets.filter(set, satisfies(loop, predicate, frame));
      } catch (EvaluationException exception) {
        throw exception.at(span);
      }
    };
  }

  private static Predicate<Value> satisfies(Loop loop, Formula predicate, Frame frame) {
    return element -> {
      loop.bind(frame, element);
      return predicate.test(frame);
    };
  }

  Node setMap(Expr.SetMap e, Scope scope) {
    BoundLoop bound = bind(e.bounds(), scope);
    Loop loop = bound.loop();
    Node element = compiler.compile(e.element(), bound.scope());
    return frame -> {
      List<Value> elements = new ArrayList<>();
      loop.run(
          frame,
          inner -> {
            elements.add(element.evaluate(inner));
            return false;
          });
      return FiniteSetValue.copyOf(elements);
    };
  }
}
