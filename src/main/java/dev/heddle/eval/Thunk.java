package dev.heddle.eval;

import dev.heddle.value.RuleFunctionValue;
import dev.heddle.value.Value;
import java.util.Optional;

/** An argument or LET definition that is evaluated when its value is asked for, and once where that is sound. */
final class Thunk {
  // Sound means: while the variables mean the same, of which the epoch of the context tells, and not if the text itself
  // has a prime, since the next state changes from branch to branch while an action is enumerated.

  private final Text text;
  private final Node node;
  private final Frame frame;
  private Value value;
  private long epoch;

  Thunk(Text text, Frame frame) {
    this.text = text;
    this.node = text.node();
    this.frame = frame;
  }

  /**
   * What the thunks made by one piece of text share.
   *
   * @param node its value
   * @param action the same as an action, inside the frame; empty where it has no prime and its value may be kept
   */
  record Text(Node node, Optional<OperatorCode> action) {
    boolean isStable() {
      return action.isEmpty();
    }
  }

  /** {@return whether the text has primes, so that it may be an action} */
  boolean isAction() {
    return text.action().isPresent();
  }

  /** {@return the text as an action, in its frame} */
  Closure action() {
    return new Closure(text.action().orElseThrow(), frame);
  }

  Value force() {
    if (!text.isStable()) {
      return node.evaluate(frame);
    }
    return isKept() && !(value instanceof RuleFunctionValue) ? value : keep(node.evaluate(frame));
  }

  Value forceLazily() {
    if (!text.isStable()) {
      return node.evaluateLazily(frame);
    }
    return isKept() ? value : keep(node.evaluateLazily(frame));
  }

  private boolean isKept() {
    return value != null && epoch == frame.context.epoch;
  }

  private Value keep(Value computed) {
    value = computed;
    epoch = frame.context.epoch;
    return computed;
  }

  /** Returns the same thunk for a snapshot: in the copy of its own frame, or in a snapshot of another. */
  Thunk snapshot(Frame original, Frame copy) {
    return new Thunk(text, frame == original ? copy : frame.snapshot());
  }

  /** Returns the variable that the text names, following arguments that are passed on, or -1. */
  int variable() {
    return node instanceof VariableNode variable ? variable.variable(frame) : -1;
  }

  /** Returns the variable whose prime the text is, or -1. */
  int nextVariable() {
    return node instanceof StateNodes.NextVariableNode next ? next.index() : -1;
  }
}
