package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import dev.heddle.ir.Argument;
import dev.heddle.ir.EffectOperator;
import dev.heddle.ir.Expr;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.Value;
import java.lang.classfile.Label;
import java.util.Optional;

/** Generates formulas as jumps. */
final class ConditionCode {
  private final ExpressionCode expressions;

  ConditionCode(ExpressionCode expressions) {
    this.expressions = expressions;
  }

  /** Jumps to {@code target} if the formula's value is {@code when}; falls through if it is the other one. */
  void jump(Expr formula, Scope scope, Label target, boolean when, MethodCode m) {
    Optional<Value> constant = expressions.constant(formula, scope);
    if (constant.isPresent() && constant.get() instanceof BooleanValue(boolean isTrue)) {
      if (isTrue == when) {
        m.code().goto_(target);
      }
      return;
    }
    switch (formula) {
      case Expr.Conjunction e -> jumpAll(e.conjuncts(), false, scope, target, when, m);
      case Expr.Disjunction e -> jumpAll(e.disjuncts(), true, scope, target, when, m);
      case Expr.Implication e -> jumpImplication(e, scope, target, when, m);
      case Expr.Conditional e -> jumpConditional(e, scope, target, when, m);
      case Expr.Case e -> jumpCase(e, scope, target, when, m);
      case Expr.Let e -> {
        Scope.Scoped body = expressions.context().inlining().open(e, scope);
        jump(body.expression(), body.scope(), target, when, m);
      }
      case Expr.OperatorApplication e -> jumpApplication(e, scope, target, when, m);
      case Expr.ParameterApplication e -> {
        Optional<Scope.Scoped> body = expressions.context().inlining().open(e, scope);
        if (body.isPresent()) {
          jump(body.get().expression(), body.get().scope(), target, when, m);
        } else {
          jumpValue(e, scope, target, when, m);
        }
      }
      case Expr.ForAll e -> expressions.quantifiers().jump(e.bounds(), e.body(), false, scope, target, when, m);
      case Expr.Exists e -> expressions.quantifiers().jump(e.bounds(), e.body(), true, scope, target, when, m);
      case Expr.BuiltInApplication e -> jumpBuiltIn(e, scope, target, when, m);
      case Expr.Unchanged e -> expressions.comparisons().jumpUnchanged(e.operand(), scope, target, when, m);
      case Expr.Box e -> jumpBox(e, scope, target, when, m);
      case Expr.Prime e -> {
        int before = m.read(MethodCode.NEXT);
        jump(e.operand(), scope, target, when, m);
        m.read(before);
      }
      case Expr.Effect e when e.operator() == EffectOperator.ASSERT -> jumpAssert(e, scope, target, when, m);
      default -> jumpValue(formula, scope, target, when, m);
    }
  }

  private void jumpValue(Expr formula, Scope scope, Label target, boolean when, MethodCode m) {
    expressions.push(formula, scope, Encoding.FLAG, m);
    jumpFlag(target, when, m);
  }

  private static void jumpFlag(Label target, boolean when, MethodCode m) {
    if (when) {
      m.code().ifne(target);
    } else {
      m.code().ifeq(target);
    }
  }

  /** Parts of which one with the value {@code decisive} decides. */
  private void jumpAll(
      ImmutableList<Expr> parts, boolean decisive, Scope scope, Label target, boolean when, MethodCode m) {
    MethodCode.State state = m.state();
    if (when == decisive) {
      for (Expr part : parts) {
        jumpPart(part, scope, target, when, m);
      }
    } else {
      Label end = m.label();
      for (Expr part : parts.subList(0, parts.size() - 1)) {
        jumpPart(part, scope, end, decisive, m);
      }
      jumpPart(parts.getLast(), scope, target, when, m);
      m.bind(end);
      m.restore(state);
    }
  }

  /** A part that is large gets a method of its own. */
  private void jumpPart(Expr part, Scope scope, Label target, boolean when, MethodCode m) {
    if (expressions.context().weight().isLarge(part, scope)) {
      int array = m.array();
      m.callOutlined(java.lang.constant.ConstantDescs.CD_int, inner -> {
        Label isTrue = inner.label();
        inner.read(array);
        jump(part, scope, isTrue, true, inner);
        inner.code().iconst_0().ireturn();
        inner.bind(isTrue);
        inner.code().iconst_1().ireturn();
      });
      jumpFlag(target, when, m);
    } else {
      jump(part, scope, target, when, m);
    }
  }

  private void jumpImplication(Expr.Implication e, Scope scope, Label target, boolean when, MethodCode m) {
    MethodCode.State state = m.state();
    if (when) {
      jump(e.antecedent(), scope, target, false, m);
      jump(e.consequent(), scope, target, true, m);
    } else {
      Label end = m.label();
      jump(e.antecedent(), scope, end, false, m);
      jump(e.consequent(), scope, target, false, m);
      m.bind(end);
    }
    m.restore(state);
  }

  private void jumpConditional(Expr.Conditional e, Scope scope, Label target, boolean when, MethodCode m) {
    Label otherwise = m.label();
    Label end = m.label();
    MethodCode.State state = m.state();
    jump(e.test(), scope, otherwise, false, m);
    jump(e.then(), scope, target, when, m);
    m.code().goto_(end);
    m.restore(state);
    m.bind(otherwise);
    jump(e.otherwise(), scope, target, when, m);
    m.restore(state);
    m.bind(end);
  }

  private void jumpCase(Expr.Case e, Scope scope, Label target, boolean when, MethodCode m) {
    Label end = m.label();
    MethodCode.State state = m.state();
    for (Expr.Arm arm : e.arms()) {
      Label next = m.label();
      jump(arm.guard(), scope, next, false, m);
      jump(arm.result(), scope, target, when, m);
      m.code().goto_(end);
      m.bind(next);
      m.restore(state);
    }
    if (e.other().isPresent()) {
      jump(e.other().get(), scope, target, when, m);
    } else {
      m.check("escape", 0);
      m.code().pop();
    }
    m.restore(state);
    m.bind(end);
  }

  private void jumpApplication(
      Expr.OperatorApplication e, Scope scope, Label target, boolean when, MethodCode m) {
    Optional<Binding.Delayed> value = expressions.context().inlining().localValue(e, scope);
    Optional<Scope.Scoped> body = expressions.context().inlining().open(e, scope);
    if (value.isEmpty() && body.isPresent()) {
      jump(body.get().expression(), body.get().scope(), target, when, m);
    } else {
      jumpValue(e, scope, target, when, m);
    }
  }

  /** {@code Assert(p, message)}: where p is false the evaluator says so. */
  private void jumpAssert(Expr.Effect e, Scope scope, Label target, boolean when, MethodCode m) {
    if (!(e.arguments().getFirst() instanceof Argument.Value(Expr condition))) {
      throw new NotCompilableException("an operator given to Assert");
    }
    Label holds = m.label();
    MethodCode.State state = m.state();
    jump(condition, scope, holds, true, m);
    m.check("escape", 0);
    m.code().pop();
    m.bind(holds);
    m.restore(state);
    if (when) {
      m.code().goto_(target);
    }
  }

  /** {@code [A]_v}: A, or v unchanged. */
  private void jumpBox(Expr.Box e, Scope scope, Label target, boolean when, MethodCode m) {
    MethodCode.State state = m.state();
    if (when) {
      jump(e.action(), scope, target, true, m);
      m.restore(state);
      expressions.comparisons().jumpUnchanged(e.subscript(), scope, target, true, m);
    } else {
      Label end = m.label();
      jump(e.action(), scope, end, true, m);
      m.restore(state);
      expressions.comparisons().jumpUnchanged(e.subscript(), scope, target, false, m);
      m.bind(end);
    }
    m.restore(state);
  }

  private void jumpBuiltIn(
      Expr.BuiltInApplication e, Scope scope, Label target, boolean when, MethodCode m) {
    switch (e.operator()) {
      case NOT -> jump(e.arguments().getFirst(), scope, target, !when, m);
      case EQUIVALENT -> {
        expressions.push(e.arguments().get(0), scope, Encoding.FLAG, m);
        expressions.push(e.arguments().get(1), scope, Encoding.FLAG, m);
        m.code().ixor();
        jumpFlag(target, !when, m);
      }
      case EQUAL -> expressions.comparisons().jumpEqual(e, scope, target, when, m);
      case NOT_EQUAL -> expressions.comparisons().jumpEqual(e, scope, target, !when, m);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          expressions.comparisons().jumpOrder(e, scope, target, when, m);
      case IN -> expressions.sets().jumpElement(e, scope, target, when, m);
      case NOT_IN -> expressions.sets().jumpElement(e, scope, target, !when, m);
      case SUBSET_OF -> expressions.sets().jumpSubset(e, scope, target, when, m);
      case IS_FINITE_SET -> expressions.sites().jumpStrict(e, scope, target, when, m);
      default -> jumpValue(e, scope, target, when, m);
    }
  }
}
