package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Span;
import java.util.function.Supplier;

/** The formulas of a specification, compiled; the guards only when they are asked for. Shared by all threads. */
record CompiledSpec(
    Enumeration init,
    ImmutableList<Enumeration> actions,
    ImmutableList<Predicate> invariants,
    ImmutableList<Predicate> covers,
    ImmutableList<Predicate> initialProperties,
    ImmutableList<Predicate> actionProperties,
    ImmutableList<Predicate> stateConstraints,
    ImmutableList<Predicate> actionConstraints,
    ImmutableList<Predicate> stateAtoms,
    ImmutableList<Predicate> stepAtoms,
    Supplier<ImmutableList<Predicate>> guards) {

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
