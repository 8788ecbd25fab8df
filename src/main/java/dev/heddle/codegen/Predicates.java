package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import dev.heddle.ir.NamedExpr;
import dev.heddle.ir.Spec;

/** The numbers of the predicates of a specification: invariants, action properties, and the two kinds of constraints. */
final class Predicates {
  private final Spec spec;

  Predicates(Spec spec) {
    this.spec = spec;
  }

  /** A predicate, and whether it speaks of a step rather than a state. */
  record Predicate(NamedExpr formula, Extent extent) {}

  /** What a predicate speaks of. */
  enum Extent {
    STATE,
    STEP
  }

  /** {@return all, by their numbers} */
  ImmutableList<Predicate> all() {
    ImmutableList.Builder<Predicate> all = ImmutableList.builder();
    spec.invariants().forEach(p -> all.add(new Predicate(p, Extent.STATE)));
    spec.actionProperties().forEach(p -> all.add(new Predicate(p, Extent.STEP)));
    spec.stateConstraints().forEach(p -> all.add(new Predicate(p, Extent.STATE)));
    spec.actionConstraints().forEach(p -> all.add(new Predicate(p, Extent.STEP)));
    return all.build();
  }

  int invariant(int index) {
    return index;
  }

  int actionProperty(int index) {
    return spec.invariants().size() + index;
  }

  int stateConstraint(int index) {
    return actionProperty(spec.actionProperties().size()) + index;
  }

  int stateConstraintCount() {
    return spec.stateConstraints().size();
  }

  int actionConstraint(int index) {
    return stateConstraint(stateConstraintCount()) + index;
  }

  int actionConstraintCount() {
    return spec.actionConstraints().size();
  }
}
