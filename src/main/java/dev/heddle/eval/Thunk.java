package dev.heddle.eval;

import dev.heddle.value.RuleFunctionValue;
import dev.heddle.value.Value;

/** An argument or LET definition that is evaluated when its value is asked for, and once where that is sound. */
final class Thunk {
  // Sound means: not under a prime, where the same text speaks of another state, and not if the text itself has a
  // prime, since the next state changes from branch to branch while an action is enumerated.

  final Node node;
  private final Frame frame;
  private final boolean isStable;
  private Value value;

  Thunk(Node node, Frame frame, boolean isStable) {
    this.node = node;
    this.frame = frame;
    this.isStable = isStable;
  }

  Value force() {
    if (!isStable || !frame.context.isMemoising) {
      return node.evaluate(frame);
    }
    if (value == null || value instanceof RuleFunctionValue) {
      value = node.evaluate(frame);
    }
    return value;
  }

  Value forceLazily() {
    if (!isStable || !frame.context.isMemoising) {
      return node.evaluateLazily(frame);
    }
    if (value == null) {
      value = node.evaluateLazily(frame);
    }
    return value;
  }

  /** Returns the same thunk for a snapshot: in the copy of its own frame, or in a snapshot of another. */
  Thunk snapshot(Frame original, Frame copy) {
    return new Thunk(node, frame == original ? copy : frame.snapshot(), isStable);
  }

  /** Returns the variable that the text names, following arguments that are passed on, or -1. */
  int variable() {
    return node instanceof VariableNode variable ? variable.variable(frame) : -1;
  }
}
