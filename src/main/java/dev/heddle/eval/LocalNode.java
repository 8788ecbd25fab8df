package dev.heddle.eval;

import dev.heddle.value.Value;

/** A parameter, bound name or LET definition. */
record LocalNode(int depth, int slot) implements VariableNode {
  /** Returns what the slot holds. */
  Object content(Frame frame) {
    return (depth == 0 ? frame : frame.ancestor(depth)).slots[slot];
  }

  @Override
  public Value evaluate(Frame frame) {
    Object content = content(frame);
    return content instanceof Thunk thunk ? thunk.force() : (Value) content;
  }

  @Override
  public Value evaluateLazily(Frame frame) {
    Object content = content(frame);
    return content instanceof Thunk thunk ? thunk.forceLazily() : (Value) content;
  }

  @Override
  public int variable(Frame frame) {
    return content(frame) instanceof Thunk thunk ? thunk.variable() : -1;
  }

  /** Returns the index of the variable whose prime the argument here is, or -1. */
  int nextVariable(Frame frame) {
    return content(frame) instanceof Thunk thunk ? thunk.nextVariable() : -1;
  }
}
