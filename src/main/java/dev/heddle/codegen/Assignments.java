package dev.heddle.codegen;

import dev.heddle.ir.Expr;
import dev.heddle.ir.Variable;
import dev.heddle.operator.BuiltIn;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Collects the shapes of all that a formula can assign to the variables. */
final class Assignments {
  private final Inlining inlining;
  private final Shapes shapes;
  private final Target target;
  private final Map<Integer, Shape> assigned = new HashMap<>();

  /** Which variables a formula assigns. */
  enum Target {
    /** Those of the current state, as Init does. */
    CURRENT,
    /** Those of the next state, as Next does. */
    PRIMED
  }

  Assignments(Inlining inlining, Shapes shapes, Target target) {
    this.inlining = inlining;
    this.shapes = shapes;
    this.target = target;
  }

  /** Returns the shape of what is assigned to a variable. */
  Shape assigned(int variable) {
    return assigned.getOrDefault(variable, Shape.NOTHING);
  }

  /** Collects from a formula. */
  void visit(Expr formula, Scope scope) {
    switch (formula) {
      case Expr.Conjunction e -> e.conjuncts().forEach(c -> visit(c, scope));
      case Expr.Disjunction e -> e.disjuncts().forEach(d -> visit(d, scope));
      case Expr.Implication e -> visit(e.consequent(), scope);
      case Expr.Conditional e -> {
        visit(e.then(), scope);
        visit(e.otherwise(), scope);
      }
      case Expr.Case e -> {
        e.arms().forEach(arm -> visit(arm.result(), scope));
        e.other().ifPresent(other -> visit(other, scope));
      }
      case Expr.Exists e -> visit(e.body(), shapes.bind(e, e.bounds(), scope).scope());
      case Expr.ForAll e -> visit(e.body(), shapes.bind(e, e.bounds(), scope).scope());
      case Expr.Let e -> visit(inlining.open(e, scope));
      case Expr.OperatorApplication e -> {
        Optional<Binding.Delayed> value = inlining.localValue(e, scope);
        if (value.isPresent()) {
          visit(value.get().expression(), value.get().scope());
        } else {
          inlining.open(e, scope).ifPresentOrElse(this::visit, () -> giveUp());
        }
      }
      case Expr.ParameterApplication e -> inlining.open(e, scope).ifPresentOrElse(this::visit, () -> giveUp());
      case Expr.LocalReference e -> {
        if (scope.binding(e.local()).orElse(null) instanceof Binding.Delayed delayed) {
          visit(delayed.expression(), delayed.scope());
        }
      }
      case Expr.BuiltInApplication e -> visitBuiltIn(e, scope);
      case Expr.Box e -> visit(e.action(), scope);
      case Expr.Angle e -> visit(e.action(), scope);
      case Expr.Composition _ -> giveUp();
      default -> {
        // Other expressions assign nothing.
      }
    }
  }

  private void visit(Scope.Scoped body) {
    visit(body.expression(), body.scope());
  }

  /** A recursive action or an unknown operator may assign anything. */
  private void giveUp() {
    for (int i = 0; i < shapes.variableCount(); i++) {
      assigned.put(i, Shape.ANYTHING);
    }
  }

  private void visitBuiltIn(Expr.BuiltInApplication e, Scope scope) {
    if (e.operator() == BuiltIn.EQUAL || e.operator() == BuiltIn.IN) {
      Optional<Variable> variable = target(e.arguments().get(0), scope);
      if (variable.isPresent()) {
        Shape right = shapes.of(e.arguments().get(1), scope);
        Shape value = e.operator() == BuiltIn.EQUAL ? right : ShapeJoin.elementOfSet(right);
        assigned.merge(variable.get().index(), value, ShapeJoin::join);
      }
    }
  }

  private Optional<Variable> target(Expr expression, Scope scope) {
    if (target == Target.CURRENT) {
      return inlining.variable(expression, scope);
    }
    return switch (expression) {
      case Expr.Prime e -> inlining.variable(e.operand(), scope);
      case Expr.LocalReference e when scope.binding(e.local()).orElse(null) instanceof Binding.Delayed d ->
          target(d.expression(), d.scope());
      default -> Optional.empty();
    };
  }
}
