package dev.heddle.eval;

import dev.heddle.value.Value;

/** A constant expression, evaluated when its value is first asked for, and once in a run. Thread-safe. */
final class OnceNode implements Node {
  private final Node node;
  private final FrameLayout layout;
  private volatile Value value;
  private volatile Value lazyValue;

  OnceNode(Node node, FrameLayout layout) {
    this.node = node;
    this.layout = layout;
  }

  @Override
  public Value evaluate(Frame frame) {
    Value known = value;
    return known != null ? known : compute(frame);
  }

  private synchronized Value compute(Frame frame) {
    if (value == null) {
      value = node.evaluate(ownFrame(frame));
    }
    return value;
  }

  /** Returns a frame with a context of its own, since the value may keep it and meet other threads. */
  private Frame ownFrame(Frame frame) {
    return new Frame(new EvaluationContext(frame.context.run, NoStates.INSTANCE), null, layout.slotCount());
  }

  @Override
  public Value evaluateLazily(Frame frame) {
    Value known = lazyValue;
    return known != null ? known : computeLazily(frame);
  }

  private synchronized Value computeLazily(Frame frame) {
    if (lazyValue == null) {
      lazyValue = node.evaluateLazily(ownFrame(frame));
    }
    return lazyValue;
  }
}
