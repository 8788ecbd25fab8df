package dev.heddle.eval;

/**
 * The names of one activation of an operator: parameters, bound names and LET definitions, by slot. A slot holds a
 * {@link dev.heddle.value.Value}, a {@link Thunk}, or the {@link Closure} of an operator.
 */
final class Frame {
  final EvaluationContext context;
  /** The activation in whose text the operator is defined; null for an operator of the module. */
  final Frame parent;
  final Object[] slots;
  /** Where to go on, and with which frame, when an operator that is enumerated holds; null elsewhere. */
  Frame caller;
  Step continuation;

  Frame(EvaluationContext context, Frame parent, int slotCount) {
    this.context = context;
    this.parent = parent;
    this.slots = new Object[slotCount];
  }

  private Frame(Frame original, Frame parent) {
    this.context = original.context;
    this.parent = parent;
    this.slots = original.slots.clone();
  }

  /** Returns the frame {@code depth} levels out. */
  Frame ancestor(int depth) {
    Frame frame = this;
    for (int i = 0; i < depth; i++) {
      frame = frame.parent;
    }
    return frame;
  }

  /** Returns a copy that keeps the names' present values, for what outlives the activation. */
  Frame snapshot() {
    Frame copy = new Frame(this, parent == null ? null : parent.snapshot());
    for (int i = 0; i < copy.slots.length; i++) {
      if (copy.slots[i] instanceof Thunk thunk) {
        copy.slots[i] = thunk.snapshot(this, copy);
      }
    }
    return copy;
  }
}
