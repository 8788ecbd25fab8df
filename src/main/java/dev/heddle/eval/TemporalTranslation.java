package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import dev.heddle.ir.Expr;
import dev.heddle.transition.TemporalFormulas;

/**
 * The temporal formulas of a specification, and what their atoms say.
 *
 * @param formulas the formulas
 * @param stateAtoms for each state atom, its predicate
 * @param stepAtoms for each step atom, its predicate
 */
public record TemporalTranslation(
    TemporalFormulas formulas, ImmutableList<Expr> stateAtoms, ImmutableList<Expr> stepAtoms) {}
