package dev.heddle.transition;

import com.google.common.collect.ImmutableList;

/**
 * A formula that is true or false of a behavior, over atoms that a {@link Stepper} decides. An atom without a temporal
 * operator around it speaks of the first state, or of the first step, of the behavior.
 */
public sealed interface Temporal {
  /** TRUE or FALSE. */
  record Truth(boolean isTrue) implements Temporal {}

  /** A predicate on a state, by its position in {@link TemporalFormulas#stateAtoms}. */
  record StateAtom(int index) implements Temporal {}

  /** A predicate on a step, by its position in {@link TemporalFormulas#stepAtoms}. */
  record StepAtom(int index) implements Temporal {}

  /** {@code ~F}. */
  record Not(Temporal operand) implements Temporal {}

  /** {@code F /\ G /\ ...}; true if empty. */
  record And(ImmutableList<Temporal> conjuncts) implements Temporal {}

  /** {@code F \/ G \/ ...}; false if empty. */
  record Or(ImmutableList<Temporal> disjuncts) implements Temporal {}

  /** {@code []F}. */
  record Always(Temporal operand) implements Temporal {}

  /** {@code <>F}. */
  record Eventually(Temporal operand) implements Temporal {}

  /** Returns {@code first /\ second}. */
  static Temporal and(Temporal first, Temporal second) {
    return new And(ImmutableList.of(first, second));
  }

  /** Returns {@code first \/ second}. */
  static Temporal or(Temporal first, Temporal second) {
    return new Or(ImmutableList.of(first, second));
  }

  /** Returns {@code antecedent => consequent}. */
  static Temporal implies(Temporal antecedent, Temporal consequent) {
    return or(new Not(antecedent), consequent);
  }

  /** Returns {@code cause ~> effect}. */
  static Temporal leadsTo(Temporal cause, Temporal effect) {
    return new Always(implies(cause, new Eventually(effect)));
  }
}
