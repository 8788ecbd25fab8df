package dev.heddle.codegen;

import dev.heddle.ir.Expr;
import dev.heddle.ir.Variable;
import dev.heddle.ir.rewrite.SubExpressions;
import dev.heddle.operator.BuiltIn;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What can be told of the parts of an action before their code is generated. */
final class ActionForms {
  private final Inlining inlining;
  private final ComparisonCode comparisons;

  ActionForms(Inlining inlining, ComparisonCode comparisons) {
    this.inlining = inlining;
    this.comparisons = comparisons;
  }

  /** Returns whether an expression speaks of the next state. */
  boolean isAction(Expr expression, Scope scope) {
    return switch (expression) {
      case Expr.Prime _, Expr.Unchanged _, Expr.Box _, Expr.Angle _, Expr.Composition _ -> true;
      case Expr.Literal _, Expr.StateVariable _, Expr.Enabled _ -> false;
      default -> scope.action(expression, () -> findAction(expression, scope));
    };
  }

  private boolean findAction(Expr expression, Scope scope) {
    Optional<Scope.Scoped> opened = open(expression, scope);
    if (opened.isPresent()) {
      return isAction(opened.get().expression(), opened.get().scope());
    }
    return SubExpressions.of(expression).stream().anyMatch(part -> isAction(part, scope));
  }

  /** Returns whether a formula is enumerated rather than tested: it assigns, or may hold in more than one way. */
  boolean isEnumerated(Expr formula, Scope scope) {
    return isAction(formula, scope) || isManifold(formula, scope);
  }

  /** Returns whether a formula may hold in more than one way, each of which is a successor of its own. */
  boolean isManifold(Expr formula, Scope scope) {
    return switch (formula) {
      case Expr.Disjunction e -> e.disjuncts().size() > 1 || isManifold(e.disjuncts().getFirst(), scope);
      case Expr.Exists _ -> true;
      case Expr.Conjunction e -> e.conjuncts().stream().anyMatch(part -> isManifold(part, scope));
      case Expr.ForAll e -> isManifold(e.body(), scope);
      case Expr.Implication e -> isManifold(e.consequent(), scope);
      case Expr.Conditional e -> isManifold(e.then(), scope) || isManifold(e.otherwise(), scope);
      case Expr.Case e ->
          e.arms().stream().anyMatch(arm -> isManifold(arm.result(), scope))
              || e.other().filter(other -> isManifold(other, scope)).isPresent();
      case Expr.Let e -> {
        Scope.Scoped body = inlining.open(e, scope);
        yield isManifold(body.expression(), body.scope());
      }
      case Expr.OperatorApplication e ->
          open(e, scope).filter(body -> isManifold(body.expression(), body.scope())).isPresent();
      case Expr.FunctionApplication e when e.function() instanceof Expr.OperatorApplication f ->
          open(f, scope).filter(rule -> isManifoldRule(rule, inlining.localValue(f, scope).isPresent())).isPresent();
      default -> false;
    };
  }

  /** Returns whether what is applied is a rule that TLC enters, and which holds in more than one way. */
  private boolean isManifoldRule(Scope.Scoped function, boolean isLocal) {
    return switch (function.expression()) {
      case Expr.RecursiveFunction rule -> isManifold(rule.body(), function.scope());
      case Expr.FunctionLiteral rule ->
          (isLocal || !inlining.variables(rule).isEmpty()) && isManifold(rule.body(), function.scope());
      default -> false;
    };
  }

  /** Returns what a name or an application stands for. */
  Optional<Scope.Scoped> open(Expr expression, Scope scope) {
    return switch (expression) {
      case Expr.LocalReference e when scope.binding(e.local()).orElse(null) instanceof Binding.Delayed d ->
          Optional.of(new Scope.Scoped(d.expression(), d.scope()));
      case Expr.OperatorApplication e ->
          inlining.localValue(e, scope)
              .map(d -> new Scope.Scoped(d.expression(), d.scope()))
              .or(() -> inlining.open(e, scope));
      case Expr.ParameterApplication e -> inlining.open(e, scope);
      case Expr.Let e -> Optional.of(inlining.open(e, scope));
      default -> Optional.empty();
    };
  }

  /** Returns the variable whose next value an expression is. */
  Optional<Variable> primed(Expr expression, Scope scope) {
    return switch (expression) {
      case Expr.Prime e -> inlining.variable(e.operand(), scope);
      default -> Optional.empty();
    };
  }

  /**
   * Returns the variables that have a next value after the formula, if it holds in at most one way and assigns the same
   * ones however it holds.
   *
   * @param before those that have one before
   */
  Optional<BitSet> assignedBy(Expr formula, Scope scope, BitSet before) {
    if (!isEnumerated(formula, scope)) {
      return Optional.of(before);
    }
    return switch (formula) {
      case Expr.Conjunction e -> {
        Optional<BitSet> assigned = Optional.of(before);
        for (Expr part : e.conjuncts()) {
          assigned = assigned.flatMap(a -> assignedBy(part, scope, a));
        }
        yield assigned;
      }
      case Expr.Conditional e -> {
        Optional<BitSet> then = assignedBy(e.then(), scope, before);
        yield then.equals(assignedBy(e.otherwise(), scope, before)) ? then : Optional.empty();
      }
      case Expr.Unchanged e -> {
        List<Scope.Scoped> parts = new java.util.ArrayList<>();
        comparisons.split(e.operand(), scope, parts);
        BitSet assigned = (BitSet) before.clone();
        for (Scope.Scoped part : parts) {
          if (part.expression() instanceof Expr.StateVariable v) {
            assigned.set(v.variable().index());
          }
        }
        yield Optional.of(assigned);
      }
      case Expr.BuiltInApplication e when e.operator() == BuiltIn.EQUAL -> {
        BitSet assigned = (BitSet) before.clone();
        primed(e.arguments().getFirst(), scope).ifPresent(v -> assigned.set(v.index()));
        yield Optional.of(assigned);
      }
      case Expr.Let _, Expr.OperatorApplication _ ->
          open(formula, scope).flatMap(body -> assignedBy(body.expression(), body.scope(), before));
      default -> Optional.empty();
    };
  }
}
