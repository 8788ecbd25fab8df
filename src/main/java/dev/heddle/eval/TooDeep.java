package dev.heddle.eval;

import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.Span;

/**
 * The errors for recursions that the stack has no room for.
 *
 * <p>Where they are made, there is next to none: a class that is initialized there, or a call that is linked there, can
 * fail, and the JVM does not try a failed class again. So each way is gone once while there is room.
 */
final class TooDeep {
  static {
    Span place = Span.ofFile("prepared");
    ofFormula(Span.NONE).at(place).inside("prepared", place);
    of("prepared", place);
  }

  private TooDeep() {}

  /** Prepares for it; called while there is room. */
  static void prepare() {
    // The class's initializer has done it.
  }

  /** Returns the error of an operator applied at {@code place}, or of a function that stands there. */
  static EvaluationException of(String name, Span place) {
    return new EvaluationException(
        DiagnosticCode.RECURSION, place, "the recursion of `" + name + "` does not end, or is too deep");
  }

  /** Returns the error of a formula in which it is not known what recurs. */
  static EvaluationException ofFormula(Span span) {
    return new EvaluationException(
        DiagnosticCode.RECURSION, span, "the evaluation is nested too deeply: does a recursion end?");
  }
}
