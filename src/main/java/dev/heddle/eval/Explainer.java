package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.eval.ReasonSearch.Surroundings;
import dev.heddle.ir.Expr;
import dev.heddle.ir.NamedExpr;
import dev.heddle.ir.Spec;
import dev.heddle.transition.Explanation;
import dev.heddle.transition.Property;
import dev.heddle.value.Value;
import java.util.Optional;

/** Finds the part of a state predicate that makes it false in a state, with the witnesses and values in it. */
public final class Explainer {
  // A formula has a value; which parts decide it? A false conjunction: its first false conjunct. A false universal
  // quantifier: its body at the first element where it is false. A false implication: both sides. A negation: its
  // operand, with the other value. An applied operator: its body. And so on down to a formula that has no such parts.
  // Names are replaced by what they are bound to on the way down, so that every part can be evaluated by itself.

  private static final int MAX_REASONS = 6;

  private final Spec spec;
  private final Evaluator evaluator;

  /** Makes an explainer of the properties of a specification. */
  public Explainer(Spec spec, Evaluator evaluator) {
    this.spec = spec;
    this.evaluator = evaluator;
  }

  /**
   * Explains why a state predicate is false.
   *
   * @param state the values of the variables, in order of declaration
   * @return empty if it is true, has no value, or is no state predicate of the specification
   */
  public Optional<Explanation> explain(Property property, ImmutableList<Value> state) {
    return predicate(property).flatMap(formula -> explain(formula, state));
  }

  private Optional<Expr> predicate(Property property) {
    ImmutableList<NamedExpr> candidates =
        switch (property) {
          case Property.Invariant _ -> spec.invariants();
          case Property.InitialProperty _ -> spec.initialProperties();
          case Property.ActionProperty _, Property.LivenessProperty _ -> ImmutableList.of();
        };
    return candidates.stream()
        .filter(candidate -> candidate.name().equals(property.name()))
        .map(NamedExpr::expression)
        .findFirst();
  }

  /**
   * Explains why an action property is false on a step.
   *
   * @param from the values of the variables before the step, in order of declaration
   * @param to those after it
   * @return empty if it is true, has no value, or is no action property of the specification
   */
  public Optional<Explanation> explainStep(
      Property property, ImmutableList<Value> from, ImmutableList<Value> to) {
    return spec.actionProperties().stream()
        .filter(candidate -> candidate.name().equals(property.name()))
        .flatMap(candidate -> explainStep(candidate, from, to).stream())
        .findFirst();
  }

  private Optional<Explanation> explainStep(
      NamedExpr property, ImmutableList<Value> from, ImmutableList<Value> to) {
    try {
      ReasonSearch search = ofStep(from, to);
      if (search.isTrue(property.expression(), part -> part)) {
        return Optional.empty();
      }
      search.enter(property.expression(), false, Surroundings.NONE);
      if (search.reasons().size() > MAX_REASONS) {
        search = ofStep(from, to);
        search.addReason(property.expression(), false, Surroundings.NONE);
      }
      ImmutableList<Explanation.Sides> sides =
          property.mapping().stream()
              .map(variable -> sides(variable, from, to))
              .collect(ImmutableList.toImmutableList());
      return Optional.of(new Explanation(search.reasons(), sides));
    } catch (EvaluationException exception) {
      return Optional.empty();
    }
  }

  private Explanation.Sides sides(NamedExpr variable, ImmutableList<Value> from, ImmutableList<Value> to) {
    return new Explanation.Sides(
        variable.name(),
        evaluator.evaluate(variable.expression(), from),
        evaluator.evaluate(variable.expression(), to));
  }

  /** Explains why a formula is false in a state. */
  Optional<Explanation> explain(Expr formula, ImmutableList<Value> state) {
    try {
      ReasonSearch search = ofState(state);
      if (search.isTrue(formula, part -> part)) {
        return Optional.empty();
      }
      search.enter(formula, false, Surroundings.NONE);
      return Optional.of(new Explanation(search.reasons()));
    } catch (EvaluationException exception) {
      return Optional.empty();
    }
  }

  /** Explains why a formula is true in a state, or why it is false. */
  Optional<Explanation> explainValue(Expr formula, ImmutableList<Value> state) {
    try {
      ReasonSearch search = ofState(state);
      search.enter(formula, search.isTrue(formula, part -> part), Surroundings.NONE);
      return Optional.of(new Explanation(search.reasons()));
    } catch (EvaluationException exception) {
      return Optional.empty();
    }
  }

  /**
   * Explains which conditions of an action do not hold in a state.
   *
   * @param state the values of the variables, in order of declaration
   * @return empty if every condition that speaks of the state alone holds, or has no value
   */
  Optional<Explanation> explainBlocked(Expr action, ImmutableList<Value> state) {
    try {
      ReasonSearch search = ofState(state);
      return search.isBlocked(action, Surroundings.NONE)
          ? Optional.of(new Explanation(search.reasons()))
          : Optional.empty();
    } catch (EvaluationException exception) {
      return Optional.empty();
    }
  }

  /**
   * Explains why an assertion that an action evaluates in a state is false.
   *
   * @param state the values of the variables, in order of declaration
   * @return empty if no assertion is false, or if it speaks of the state after the step
   */
  Optional<Explanation> explainAssertion(Expr action, ImmutableList<Value> state) {
    try {
      ReasonSearch search = ofState(state);
      return search.enterAssertion(action, Surroundings.NONE)
          ? Optional.of(new Explanation(search.reasonsOfTheState()))
          : Optional.empty();
    } catch (EvaluationException exception) {
      return Optional.empty();
    }
  }

  private ReasonSearch ofStep(ImmutableList<Value> from, ImmutableList<Value> to) {
    return new ReasonSearch(
        spec,
        part -> evaluator.evaluate(part, from, to),
        part -> AccessedPlaces.ofStep(spec, evaluator, part, from, to).reads());
  }

  private ReasonSearch ofState(ImmutableList<Value> state) {
    return new ReasonSearch(
        spec, part -> evaluator.evaluate(part, state), part -> AccessedPlaces.ofFormula(spec, evaluator, part, state));
  }
}
