package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Span;
import java.util.function.Supplier;

/**
 * The formulas of a specification, each compiled when it is first asked for: where the other engine runs, that is few
 * of them. Shared by all threads.
 */
record CompiledSpec(
    Supplier<Enumeration> init,
    ImmutableList<Supplier<Enumeration>> actions,
    ImmutableList<Supplier<Predicate>> invariants,
    ImmutableList<Supplier<Predicate>> covers,
    ImmutableList<Supplier<Predicate>> initialProperties,
    ImmutableList<Supplier<Predicate>> actionProperties,
    ImmutableList<Supplier<Predicate>> stateConstraints,
    ImmutableList<Supplier<Predicate>> actionConstraints,
    ImmutableList<Supplier<Predicate>> stateAtoms,
    ImmutableList<Supplier<Predicate>> stepAtoms,
    Supplier<ImmutableList<Supplier<Predicate>>> guards) {

  /** A formula to enumerate, the frame that it needs, and its text. */
  record Enumeration(Step step, FrameLayout layout, Span span) {
    Frame frame(EvaluationContext context) {
      return new Frame(context, null, layout.slotCount());
    }
  }

  /** A formula to evaluate, the frame that it needs, and its text. */
  record Predicate(Formula formula, FrameLayout layout, Span span) {
    boolean test(EvaluationContext context) {
      return formula.test(new Frame(context, null, layout.slotCount()));
    }
  }
}
