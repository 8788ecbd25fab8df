package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.Expr;
import dev.heddle.value.Value;

/** Nodes of connectives and branches. */
final class LogicNodes {
  private final ExpressionCompiler compiler;

  LogicNodes(ExpressionCompiler compiler) {
    this.compiler = compiler;
  }

  Formula conjunction(Expr.Conjunction e, Scope scope) {
    Formula[] parts = formulas(e.conjuncts(), scope);
    if (parts.length == 1) {
      return parts[0];
    }
    if (parts.length == 2) {
      Formula first = parts[0];
      Formula second = parts[1];
      return frame -> first.test(frame) && second.test(frame);
    }
    return frame -> {
      for (Formula part : parts) {
        if (!part.test(frame)) {
          return false;
        }
      }
      return true;
    };
  }

  Formula disjunction(Expr.Disjunction e, Scope scope) {
    Formula[] parts = formulas(e.disjuncts(), scope);
    if (parts.length == 1) {
      return parts[0];
    }
    if (parts.length == 2) {
      Formula first = parts[0];
      Formula second = parts[1];
      return frame -> first.test(frame) || second.test(frame);
    }
    return frame -> {
      for (Formula part : parts) {
        if (part.test(frame)) {
          return true;
        }
      }
      return false;
    };
  }

  private Formula[] formulas(ImmutableList<Expr> expressions, Scope scope) {
    return expressions.stream().map(e -> compiler.formula(e, scope)).toArray(Formula[]::new);
  }

  Formula implication(Expr.Implication e, Scope scope) {
    Formula antecedent = compiler.formula(e.antecedent(), scope);
    Formula consequent = compiler.formula(e.consequent(), scope);
    return frame -> !antecedent.test(frame) || consequent.test(frame);
  }

  Node conditional(Expr.Conditional e, Scope scope) {
    return new ConditionalNode(
        compiler.formula(e.test(), scope), compiler.compile(e.then(), scope), compiler.compile(e.otherwise(), scope));
  }

  private record ConditionalNode(Formula test, Node then, Node otherwise) implements Node {
    @Override
    public Value evaluate(Frame frame) {
      return test.test(frame) ? then.evaluate(frame) : otherwise.evaluate(frame);
    }

    @Override
    public Value evaluateLazily(Frame frame) {
      return test.test(frame) ? then.evaluateLazily(frame) : otherwise.evaluateLazily(frame);
    }

    @Override
    public boolean test(Frame frame) {
      return test.test(frame) ? then.test(frame) : otherwise.test(frame);
    }
  }

  Node cases(Expr.Case e, Scope scope) {
    Formula[] guards = e.arms().stream().map(arm -> compiler.formula(arm.guard(), scope)).toArray(Formula[]::new);
    Node[] results = e.arms().stream().map(arm -> compiler.compile(arm.result(), scope)).toArray(Node[]::new);
    Node other = e.other().map(expression -> compiler.compile(expression, scope)).orElseGet(() -> noArm(e.span()));
    return frame -> {
      for (int i = 0; i < guards.length; i++) {
        if (guards[i].test(frame)) {
          return results[i].evaluate(frame);
        }
      }
      return other.evaluate(frame);
    };
  }

  /** Returns a node that says that no arm of a CASE is true. */
  static Node noArm(Span span) {
    return frame -> {
      throw new EvaluationException(DiagnosticCode.CASE, span, "no arm of the CASE is true, and it has no OTHER");
    };
  }
}
