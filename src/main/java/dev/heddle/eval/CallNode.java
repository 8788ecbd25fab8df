package dev.heddle.eval;

import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.Span;
import dev.heddle.value.Value;

/**
 * The application of an operator. Arguments are evaluated when the operator asks for them.
 *
 * @param depth how many frames outwards the operator is defined, or -1 for one of the module
 */
record CallNode(OperatorCode code, ArgumentSource[] arguments, int depth, Span span) implements VariableNode {
  /** Makes what a parameter's slot holds. */
  @FunctionalInterface
  interface ArgumentSource {
    /** Returns a value, a thunk or a closure. */
    Object make(Frame frame);
  }

  /** Makes what the parameters' slots hold. */
  static Object[] make(ArgumentSource[] arguments, Frame frame) {
    Object[] contents = new Object[arguments.length];
    for (int i = 0; i < contents.length; i++) {
      contents[i] = arguments[i].make(frame);
    }
    return contents;
  }

  /** Returns a frame for the operator with its parameters bound. */
  Frame activate(Frame frame) {
    Frame activation = code.activate(frame.context, depth < 0 ? null : frame.ancestor(depth));
    for (int i = 0; i < arguments.length; i++) {
      activation.slots[i] = arguments[i].make(frame);
    }
    return activation;
  }

  @Override
  public Value evaluate(Frame frame) {
    try {
      return code.body().evaluate(activate(frame));
    } catch (EvaluationException exception) {
      throw exception.inside(code.name, span);
    } catch (StackOverflowError error) {
      throw TooDeep.of(code.name, span);
    }
  }

  @Override
  public Value evaluateLazily(Frame frame) {
    try {
      return code.body().evaluateLazily(activate(frame));
    } catch (EvaluationException exception) {
      throw exception.inside(code.name, span);
    } catch (StackOverflowError error) {
      throw TooDeep.of(code.name, span);
    }
  }

  @Override
  public boolean test(Frame frame) {
    try {
      return code.body().test(activate(frame));
    } catch (EvaluationException exception) {
      throw exception.at(span).inside(code.name, span);
    } catch (StackOverflowError error) {
      throw TooDeep.of(code.name, span);
    }
  }

  @Override
  public int variable(Frame frame) {
    return code.arity == 0 && code.body() instanceof StateNodes.StateVariableNode node ? node.index() : -1;
  }

  /** Returns the index of the variable whose prime the operator is defined as, or -1. */
  int nextVariable(Frame frame) {
    return code.arity == 0 && code.body() instanceof StateNodes.NextVariableNode node ? node.index() : -1;
  }
}
