package dev.heddle.codegen;

import dev.heddle.ir.Expr;
import dev.heddle.ir.rewrite.FreeVariables;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.stream.Stream;

/** Generates {@code ENABLED A}: the enumeration of the successors by A, which notes that there is one. */
final class EnabledCode {
  // What is known where ENABLED stands must not speak of a next state, which is another one under ENABLED. So it is
  // generated where no variable has a next value: in predicates on states and in the first conditions of an action.
  // The evaluator decides the others, and all in a unit that would be refused for what is under ENABLED.
  private static final MethodTypeDesc LOOK_AHEAD = MethodTypeDesc.of(MethodCode.INTS, MethodCode.INTS);
  private static final MethodTypeDesc FOUND = MethodTypeDesc.of(ConstantDescs.CD_int);

  private final ExpressionCode expressions;

  EnabledCode(ExpressionCode expressions) {
    this.expressions = expressions;
  }

  /** Returns whether it can be generated here, as far as can be told in advance. */
  boolean isPossible(Expr.Enabled e, MethodCode m) {
    CodeContext context = expressions.context();
    if (context.leavesEnabled() || m.isAhead() || m.array() != MethodCode.CURRENT || !m.assigned().isEmpty()) {
      return false;
    }
    FreeVariables variables = FreeVariables.of(e.action(), context.definitions());
    // An action of an instantiated module may have next values of its own, which have no slots.
    return Stream.concat(variables.primed().stream(), variables.unchanged().stream())
            .allMatch(variable -> variable < context.layout().variables().size())
        && !Impurity.isIn(e.action(), context.definitions());
  }

  /** Pushes whether the action has a successor. */
  void push(Expr.Enabled e, Scope scope, MethodCode m) {
    expressions.context().meetEnabled();
    m.pushKernel();
    m.code().aload(MethodCode.CURRENT);
    m.kernel("lookAhead", LOOK_AHEAD);
    int next = m.newHidden();
    m.code().astore(next);
    m.callAhead(next, inner -> ActionCode.ofEnabled(expressions).generate(e.action(), scope, inner));
    m.pushKernel();
    m.kernel("hasFoundSuccessor", FOUND);
  }
}
