package dev.heddle.ir;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * A specification that an engine can run: a module with its configuration applied. Constants have become their values
 * or the operators that the configuration names.
 *
 * @param name the root module's name
 * @param variables its variables, in order of declaration
 * @param definitions every definition that the formulas below reach, by id
 * @param init the initial predicate
 * @param next the next-state relation
 * @param fairness the fairness conjuncts of SPECIFICATION
 * @param assumptions the ASSUMEs
 * @param invariants state predicates to hold in every state
 * @param actionProperties formulas {@code [A]_v} or action predicates to hold on every step
 * @param initialProperties state predicates of PROPERTY to hold in every initial state
 * @param temporalProperties properties that need more than single states and steps
 * @param stateConstraints CONSTRAINT
 * @param actionConstraints ACTION_CONSTRAINT
 * @param view VIEW
 * @param symmetry SYMMETRY, a set of permutations
 * @param alias ALIAS
 * @param postconditions POSTCONDITION
 * @param labels PlusCal labels by action name
 * @param checkDeadlock whether a state without successor is a violation
 */
public record Spec(
    String name,
    ImmutableList<Variable> variables,
    ImmutableMap<Integer, Definition> definitions,
    Expr init,
    Expr next,
    ImmutableList<Expr> fairness,
    ImmutableList<NamedExpr> assumptions,
    ImmutableList<NamedExpr> invariants,
    ImmutableList<NamedExpr> actionProperties,
    ImmutableList<NamedExpr> initialProperties,
    ImmutableList<NamedExpr> temporalProperties,
    ImmutableList<NamedExpr> stateConstraints,
    ImmutableList<NamedExpr> actionConstraints,
    Optional<NamedExpr> view,
    Optional<NamedExpr> symmetry,
    Optional<NamedExpr> alias,
    ImmutableList<NamedExpr> postconditions,
    ImmutableMap<String, PlusCalLabel> labels,
    boolean checkDeadlock) {
  /** Returns this specification with the properties of single states and steps only. */
  public Spec withSafetyOnly() {
    return new Spec(
        name,
        variables,
        definitions,
        init,
        next,
        fairness,
        assumptions,
        invariants,
        actionProperties,
        initialProperties,
        ImmutableList.of(),
        stateConstraints,
        actionConstraints,
        view,
        symmetry,
        alias,
        postconditions,
        labels,
        checkDeadlock);
  }
}
