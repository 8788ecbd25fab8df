package dev.heddle.eval;

import com.google.common.collect.ImmutableList;

/** The formulas of a specification, compiled. Shared by all threads. */
record CompiledSpec(
    Enumeration init,
    ImmutableList<Enumeration> actions,
    ImmutableList<Predicate> invariants,
    ImmutableList<Predicate> initialProperties,
    ImmutableList<Predicate> actionProperties,
    ImmutableList<Predicate> stateConstraints,
    ImmutableList<Predicate> actionConstraints) {

  /** A formula to enumerate and the frame that it needs. */
  record Enumeration(Step step, FrameLayout layout) {
    Frame frame(EvaluationContext context) {
      return new Frame(context, null, layout.slotCount());
    }
  }

  /** A formula to evaluate and the frame that it needs. */
  record Predicate(Formula formula, FrameLayout layout) {
    boolean test(EvaluationContext context) {
      return formula.test(new Frame(context, null, layout.slotCount()));
    }
  }
}
