package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.Expr;
import dev.heddle.operator.Equality;
import dev.heddle.value.Value;

/** Nodes that speak of states: variables, primes, UNCHANGED, ENABLED, and actions as formulas of two known states. */
final class StateNodes {
  private final ExpressionCompiler compiler;

  StateNodes(ExpressionCompiler compiler) {
    this.compiler = compiler;
  }

  Node variable(Expr.StateVariable e) {
    return new StateVariableNode(e.variable().index(), e.span());
  }

  /** A state variable. */
  record StateVariableNode(int index, Span span) implements VariableNode {
    @Override
    public Value evaluate(Frame frame) {
      try {
        return frame.context.variable(index);
      } catch (EvaluationException exception) {
        throw exception.at(span);
      }
    }

    @Override
    public int variable(Frame frame) {
      return index;
    }
  }

  Node prime(Expr.Prime e, Scope scope) {
    if (e.operand() instanceof Expr.StateVariable variable) {
      return new NextVariableNode(variable.variable().index(), e.span());
    }
    Node operand = compiler.compile(e.operand(), scope);
    Span span = e.span();
    return frame -> {
      try {
        return frame.context.evaluatePrimed(operand, frame);
      } catch (EvaluationException exception) {
        throw exception.at(span);
      }
    };
  }

  /** A primed state variable. */
  record NextVariableNode(int index, Span span) implements Node {
    @Override
    public Value evaluate(Frame frame) {
      try {
        return frame.context.states.next(index);
      } catch (EvaluationException exception) {
        throw exception.at(span);
      }
    }
  }

  Formula unchanged(Expr.Unchanged e, Scope scope) {
    return isUnchanged(e.operand(), scope, e.span());
  }

  private Formula isUnchanged(Expr operand, Scope scope, Span span) {
    if (operand instanceof Expr.TupleLiteral tuple) {
      ImmutableList<Formula> parts =
          tuple.elements().stream()
              .map(part -> isUnchanged(part, scope, span))
              .collect(ImmutableList.toImmutableList());
      return frame -> {
        for (Formula part : parts) {
          if (!part.test(frame)) {
            return false;
          }
        }
        return true;
      };
    }
    Node node = compiler.compile(operand, scope);
    return frame -> {
      try {
        return Equality.equal(frame.context.evaluatePrimed(node, frame), node.evaluate(frame));
      } catch (EvaluationException exception) {
        throw exception.at(span);
      }
    };
  }

  Formula box(Expr.Box e, Scope scope) {
    Formula action = compiler.formula(e.action(), scope);
    Formula unchanged = isUnchanged(e.subscript(), scope, e.span());
    return frame -> action.test(frame) || unchanged.test(frame);
  }

  Formula angle(Expr.Angle e, Scope scope) {
    Formula action = compiler.formula(e.action(), scope);
    Formula unchanged = isUnchanged(e.subscript(), scope, e.span());
    return frame -> action.test(frame) && !unchanged.test(frame);
  }

  /** Compiles {@code ENABLED A}: the enumeration of A stops at its first successor. */
  Formula enabled(Expr.Enabled e, Scope scope) {
    Step action = compiler.actions().step(e.action(), scope, Tense.NEXT, frame -> true);
    int variableCount = compiler.variableCount(e.action());
    return frame -> {
      EvaluationContext context = frame.context;
      StateView states = context.states;
      Value[] target = context.target;
      boolean isPrimed = context.isPrimed;
      context.target = new Value[variableCount];
      context.states = new Lookahead(states, isPrimed, context.target);
      context.isPrimed = false;
      try {
        return action.run(frame);
      } finally {
        context.states = states;
        context.target = target;
        context.isPrimed = isPrimed;
      }
    };
  }

  /** The state in which ENABLED is asked, and a successor that is being made. */
  private record Lookahead(StateView states, boolean isPrimed, Value[] successor) implements StateView {
    @Override
    public Value variable(int index) {
      return isPrimed ? states.next(index) : states.variable(index);
    }

    @Override
    public Value next(int index) {
      Value value = successor[index];
      if (value == null) {
        throw StateValues.unassigned("a primed variable");
      }
      return value;
    }
  }
}
