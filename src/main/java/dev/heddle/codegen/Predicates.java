package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import dev.heddle.eval.TemporalTranslation;
import dev.heddle.ir.CoverFormula;
import dev.heddle.ir.NamedExpr;
import dev.heddle.ir.Spec;

/**
 * The numbers of the predicates of a specification: invariants, action properties, the two kinds of constraints and of
 * temporal atoms, covers.
 */
final class Predicates {
  private final Spec spec;
  private final TemporalTranslation temporal;
  private final ImmutableList<CoverFormula> covers;

  Predicates(Spec spec, TemporalTranslation temporal, ImmutableList<CoverFormula> covers) {
    this.spec = spec;
    this.temporal = temporal;
    this.covers = covers;
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
    temporal.stateAtoms().forEach(p -> all.add(new Predicate(new NamedExpr("", p), Extent.STATE)));
    temporal.stepAtoms().forEach(p -> all.add(new Predicate(new NamedExpr("", p), Extent.STEP)));
    covers.forEach(cover -> all.add(new Predicate(new NamedExpr("", cover.formula()), Extent.STATE)));
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

  int stateAtom(int index) {
    return actionConstraint(actionConstraintCount()) + index;
  }

  int stepAtom(int index) {
    return stateAtom(temporal.stateAtoms().size()) + index;
  }

  int cover(int index) {
    return stepAtom(temporal.stepAtoms().size()) + index;
  }
}
