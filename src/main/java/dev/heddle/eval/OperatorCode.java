package dev.heddle.eval;

/**
 * A compiled operator. Its first slots are its parameters. It is made before its body, since the body may apply it, and
 * does not change once compilation is over.
 */
final class OperatorCode {
  final String name;
  final int arity;
  private final FrameLayout layout = new FrameLayout();
  private Node body;
  private Step initialStep;
  private Step nextStep;

  OperatorCode(String name, int arity) {
    this.name = name;
    this.arity = arity;
  }

  FrameLayout layout() {
    return layout;
  }

  Node body() {
    return body;
  }

  Step step(Tense tense) {
    return tense == Tense.INITIAL ? initialStep : nextStep;
  }

  void complete(Node compiled) {
    body = compiled;
  }

  void complete(Tense tense, Step compiled) {
    if (tense == Tense.INITIAL) {
      initialStep = compiled;
    } else {
      nextStep = compiled;
    }
  }

  /** Returns a frame for an activation inside {@code parent}. */
  Frame activate(EvaluationContext context, Frame parent) {
    return new Frame(context, parent, layout.slotCount());
  }
}
