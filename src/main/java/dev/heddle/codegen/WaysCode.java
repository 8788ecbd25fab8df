package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import dev.heddle.ir.Bound;
import dev.heddle.ir.Expr;
import dev.heddle.value.BooleanValue;
import java.lang.classfile.Label;

/**
 * Generates the number of ways in which a test holds: TLC takes a disjunction in an action as alternatives, also where
 * it assigns nothing, and generates a successor for each disjunct that is true.
 */
final class WaysCode {
  private final ExpressionCode expressions;
  private final ActionForms forms;

  WaysCode(ExpressionCode expressions, ActionForms forms) {
    this.expressions = expressions;
    this.forms = forms;
  }

  /** Pushes the number of ways in which a formula about one state holds. */
  void push(Expr formula, Scope scope, MethodCode m) {
    if (!forms.isManifold(formula, scope)) {
      expressions.push(formula, scope, Encoding.FLAG, m);
      return;
    }
    switch (formula) {
      case Expr.Disjunction e -> pushSum(e.disjuncts(), scope, m);
      case Expr.Conjunction e -> pushProduct(e.conjuncts(), scope, m);
      case Expr.Exists e -> pushSum(e.bounds(), e.body(), scope, m);
      case Expr.ForAll e -> pushProduct(e.bounds(), e.body(), scope, m);
      case Expr.Implication e -> {
        Expr otherwise = new Expr.Literal(BooleanValue.TRUE, e.span());
        pushConditional(new Expr.Conditional(e.antecedent(), e.consequent(), otherwise, e.span()), scope, m);
      }
      case Expr.Conditional e -> pushConditional(e, scope, m);
      default -> {
        Scope.Scoped body =
            forms.open(formula, scope).orElseThrow(() -> new NotCompilableException("a test with several ways"));
        push(body.expression(), body.scope(), m);
      }
    }
  }

  private void pushConditional(Expr.Conditional e, Scope scope, MethodCode m) {
    Label otherwise = m.label();
    Label end = m.label();
    MethodCode.State state = m.state();
    expressions.jump(e.test(), scope, Branch.onFalse(otherwise), m);
    push(e.then(), scope, m);
    m.code().goto_(end);
    m.restore(state);
    m.bind(otherwise);
    push(e.otherwise(), scope, m);
    m.restore(state);
    m.bind(end);
  }

  private void pushSum(ImmutableList<Expr> parts, Scope scope, MethodCode m) {
    m.push(0);
    for (Expr part : parts) {
      MethodCode.State state = m.state();
      push(part, scope, m);
      m.code().iadd();
      m.restore(state);
    }
  }

  private void pushProduct(ImmutableList<Expr> parts, Scope scope, MethodCode m) {
    Label none = m.label();
    Label end = m.label();
    int product = m.newHidden();
    MethodCode.State state = m.state();
    m.code().iconst_1().istore(product);
    for (Expr part : parts) {
      if (forms.isManifold(part, scope)) {
        push(part, scope, m);
        m.code().iload(product).imul().istore(product);
        m.code().iload(product).ifeq(none);
      } else {
        expressions.jump(part, scope, Branch.onFalse(none), m);
      }
    }
    m.code().iload(product).goto_(end);
    m.bind(none);
    m.push(0);
    m.bind(end);
    m.restore(state);
  }

  private void pushSum(ImmutableList<Bound> bounds, Expr body, Scope scope, MethodCode m) {
    int sum = m.newHidden();
    m.code().iconst_0().istore(sum);
    MethodCode.State state = m.state();
    expressions.quantifiers().loop(bounds, scope, m, (inner, next) -> {
      push(body, inner, m);
      m.code().iload(sum).iadd().istore(sum);
    });
    m.restore(state);
    m.code().iload(sum);
  }

  private void pushProduct(ImmutableList<Bound> bounds, Expr body, Scope scope, MethodCode m) {
    int product = m.newHidden();
    m.code().iconst_1().istore(product);
    Label end = m.label();
    MethodCode.State state = m.state();
    expressions.quantifiers().loop(bounds, scope, m, (inner, next) -> {
      push(body, inner, m);
      m.code().iload(product).imul().istore(product);
      m.code().iload(product).ifeq(end);
    });
    m.restore(state);
    m.bind(end);
    m.code().iload(product);
  }
}
