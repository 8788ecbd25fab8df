package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import dev.heddle.codegen.QuantifierCode.Quantified;
import dev.heddle.ir.Argument;
import dev.heddle.ir.EffectOperator;
import dev.heddle.ir.Expr;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.Value;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import java.util.Optional;

/** Generates formulas as jumps. */
final class ConditionCode {
  private final ExpressionCode expressions;

  ConditionCode(ExpressionCode expressions) {
    this.expressions = expressions;
  }

  /** Branches on a formula. */
  void jump(Expr formula, Scope scope, Branch to, MethodCode m) {
    Optional<Value> constant = expressions.constant(formula, scope);
    if (constant.isPresent() && constant.get() instanceof BooleanValue(boolean isTrue)) {
      if (isTrue == to.when()) {
        m.code().goto_(to.target());
      }
      return;
    }
    switch (formula) {
      case Expr.Conjunction e -> jumpAll(e.conjuncts(), false, scope, to, m);
      case Expr.Disjunction e -> jumpAll(e.disjuncts(), true, scope, to, m);
      case Expr.Implication e -> jumpImplication(e, scope, to, m);
      case Expr.Conditional e -> jumpConditional(e, scope, to, m);
      case Expr.Case e -> jumpCase(e, scope, to, m);
      case Expr.Let e -> {
        Scope.Scoped body = expressions.context().inlining().open(e, scope);
        jump(body.expression(), body.scope(), to, m);
      }
      case Expr.OperatorApplication e -> jumpApplication(e, scope, to, m);
      case Expr.ParameterApplication e -> {
        Optional<Scope.Scoped> body = expressions.context().inlining().open(e, scope);
        if (body.isPresent()) {
          jump(body.get().expression(), body.get().scope(), to, m);
        } else {
          jumpValue(e, scope, to, m);
        }
      }
      case Expr.ForAll e -> expressions.quantifiers().jump(new Quantified(e.bounds(), e.body(), false), scope, to, m);
      case Expr.Exists e -> expressions.quantifiers().jump(new Quantified(e.bounds(), e.body(), true), scope, to, m);
      case Expr.BuiltInApplication e -> jumpBuiltIn(e, scope, to, m);
      case Expr.Unchanged e -> expressions.comparisons().jumpUnchanged(e.operand(), scope, to, m);
      case Expr.Box e -> jumpBox(e, scope, to, m);
      case Expr.Angle e -> jumpAngle(e, scope, to, m);
      case Expr.Prime e -> {
        int before = m.read(MethodCode.NEXT);
        jump(e.operand(), scope, to, m);
        m.read(before);
      }
      case Expr.Enabled e when expressions.enabled().isPossible(e, m) -> {
        expressions.enabled().push(e, scope, m);
        to.takeOnFlag(m);
      }
      case Expr.Effect e when e.operator() == EffectOperator.ASSERT -> jumpAssert(e, scope, to, m);
      default -> jumpValue(formula, scope, to, m);
    }
  }

  private void jumpValue(Expr formula, Scope scope, Branch to, MethodCode m) {
    expressions.push(formula, scope, Encoding.FLAG, m);
    to.takeOnFlag(m);
  }

  /** Parts of which one with the value {@code decisive} decides. */
  private void jumpAll(
      ImmutableList<Expr> parts, boolean decisive, Scope scope, Branch to, MethodCode m) {
    MethodCode.State state = m.state();
    if (to.when() == decisive) {
      for (Expr part : parts) {
        jumpPart(part, scope, to, m);
      }
    } else {
      Label end = m.label();
      for (Expr part : parts.subList(0, parts.size() - 1)) {
        jumpPart(part, scope, new Branch(end, decisive), m);
      }
      jumpPart(parts.getLast(), scope, to, m);
      m.bind(end);
      m.restore(state);
    }
  }

  /** A part that is large gets a method of its own. */
  private void jumpPart(Expr part, Scope scope, Branch to, MethodCode m) {
    if (expressions.context().weight().isLarge(part, scope)) {
      int array = m.array();
      m.callOutlined(ConstantDescs.CD_int, inner -> {
        Label isTrue = inner.label();
        inner.read(array);
        jump(part, scope, Branch.onTrue(isTrue), inner);
        inner.code().iconst_0().ireturn();
        inner.bind(isTrue);
        inner.code().iconst_1().ireturn();
      });
      to.takeOnFlag(m);
    } else {
      jump(part, scope, to, m);
    }
  }

  private void jumpImplication(Expr.Implication e, Scope scope, Branch to, MethodCode m) {
    MethodCode.State state = m.state();
    if (to.when()) {
      jump(e.antecedent(), scope, Branch.onFalse(to.target()), m);
      jump(e.consequent(), scope, Branch.onTrue(to.target()), m);
    } else {
      Label end = m.label();
      jump(e.antecedent(), scope, Branch.onFalse(end), m);
      jump(e.consequent(), scope, Branch.onFalse(to.target()), m);
      m.bind(end);
    }
    m.restore(state);
  }

  private void jumpConditional(Expr.Conditional e, Scope scope, Branch to, MethodCode m) {
    Label otherwise = m.label();
    Label end = m.label();
    MethodCode.State state = m.state();
    jump(e.test(), scope, Branch.onFalse(otherwise), m);
    jump(e.then(), scope, to, m);
    m.code().goto_(end);
    m.restore(state);
    m.bind(otherwise);
    jump(e.otherwise(), scope, to, m);
    m.restore(state);
    m.bind(end);
  }

  private void jumpCase(Expr.Case e, Scope scope, Branch to, MethodCode m) {
    Label end = m.label();
    MethodCode.State state = m.state();
    for (Expr.Arm arm : e.arms()) {
      Label next = m.label();
      jump(arm.guard(), scope, Branch.onFalse(next), m);
      jump(arm.result(), scope, to, m);
      m.code().goto_(end);
      m.bind(next);
      m.restore(state);
    }
    if (e.other().isPresent()) {
      jump(e.other().get(), scope, to, m);
    } else {
      m.escape();
    }
    m.restore(state);
    m.bind(end);
  }

  private void jumpApplication(
      Expr.OperatorApplication e, Scope scope, Branch to, MethodCode m) {
    Optional<Binding.Delayed> value = expressions.context().inlining().localValue(e, scope);
    Optional<Scope.Scoped> body = expressions.context().inlining().open(e, scope);
    if (value.isEmpty() && body.isPresent()) {
      jump(body.get().expression(), body.get().scope(), to, m);
    } else {
      jumpValue(e, scope, to, m);
    }
  }

  /** {@code Assert(p, message)}: where p is false the evaluator says so. */
  private void jumpAssert(Expr.Effect e, Scope scope, Branch to, MethodCode m) {
    if (!(e.arguments().getFirst() instanceof Argument.Value(Expr condition))) {
      throw new NotCompilableException("an operator given to Assert");
    }
    Label holds = m.label();
    MethodCode.State state = m.state();
    jump(condition, scope, Branch.onTrue(holds), m);
    m.escape();
    m.bind(holds);
    m.restore(state);
    to.takeOnSuccess(m);
  }

  /** {@code [A]_v}: A, or v unchanged. */
  private void jumpBox(Expr.Box e, Scope scope, Branch to, MethodCode m) {
    MethodCode.State state = m.state();
    if (to.when()) {
      jump(e.action(), scope, Branch.onTrue(to.target()), m);
      m.restore(state);
      expressions.comparisons().jumpUnchanged(e.subscript(), scope, Branch.onTrue(to.target()), m);
    } else {
      Label end = m.label();
      jump(e.action(), scope, Branch.onTrue(end), m);
      m.restore(state);
      expressions.comparisons().jumpUnchanged(e.subscript(), scope, Branch.onFalse(to.target()), m);
      m.bind(end);
    }
    m.restore(state);
  }

  /** {@code <<A>>_v}: A, and v changed. */
  private void jumpAngle(Expr.Angle e, Scope scope, Branch to, MethodCode m) {
    jump(new Expr.Conjunction(ComparisonCode.conjuncts(e), e.span()), scope, to, m);
  }

  private void jumpBuiltIn(
      Expr.BuiltInApplication e, Scope scope, Branch to, MethodCode m) {
    switch (e.operator()) {
      case NOT -> jump(e.arguments().getFirst(), scope, to.negated(), m);
      case EQUIVALENT -> {
        expressions.push(e.arguments().get(0), scope, Encoding.FLAG, m);
        expressions.push(e.arguments().get(1), scope, Encoding.FLAG, m);
        m.code().ixor();
        to.negated().takeOnFlag(m);
      }
      case EQUAL -> expressions.comparisons().jumpEqual(e, scope, to, m);
      case NOT_EQUAL -> expressions.comparisons().jumpEqual(e, scope, to.negated(), m);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          expressions.comparisons().jumpOrder(e, scope, to, m);
      case IN -> expressions.membership().jumpElement(e, scope, to, m);
      case NOT_IN -> expressions.membership().jumpElement(e, scope, to.negated(), m);
      case SUBSET_OF -> expressions.membership().jumpSubset(e, scope, to, m);
      case IS_FINITE_SET -> expressions.sites().jumpStrict(e, scope, to, m);
      default -> jumpValue(e, scope, to, m);
    }
  }
}
