package dev.heddle.eval;

import dev.heddle.value.Value;

/**
 * An operator passed as an argument, with the frame in which it was defined.
 *
 * @param code the operator
 * @param frame the frame around its definition; null for an operator of the module
 */
record Closure(OperatorCode code, Frame frame) {
  /** Returns a frame with the given contents of the parameters' slots. */
  Frame activate(EvaluationContext context, Object... arguments) {
    Frame activation = code.activate(context, frame);
    System.arraycopy(arguments, 0, activation.slots, 0, arguments.length);
    return activation;
  }

  /** Returns the operator applied to values. */
  Value apply(EvaluationContext context, Value... arguments) {
    return code.body().evaluate(activate(context, (Object[]) arguments));
  }
}
