package dev.heddle.eval;

import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.eval.CallNode.ArgumentSource;
import dev.heddle.operator.Refusal;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;
import java.util.Optional;

/**
 * Nodes of TLCGet, TLCSet and their relatives. Numbers name registers of the thread that evaluates, as in TLC; a few
 * strings name facts of the run.
 */
final class Registers {
  private Registers() {}

  static Node get(Node register) {
    return frame -> {
      Value key = register.evaluate(frame);
      return find(key, frame)
          .orElseThrow(
              () ->
                  key instanceof IntegerValue
                      ? Refusal.wanted("TLCGet", "a register that was set", key)
                      : unknown("TLCGet(" + key + ")"));
    };
  }

  static Node getOrDefault(Node register, Node otherwise) {
    return frame -> find(register.evaluate(frame), frame).orElseGet(() -> otherwise.evaluate(frame));
  }

  private static Optional<Value> find(Value key, Frame frame) {
    Optional<Value> own = Optional.ofNullable(frame.context.registers.get(key));
    return own.isEmpty() && key instanceof StringValue name
        ? frame.context.run.progress().register(name.text())
        : own;
  }

  /** {@return the node of CounterExample, which is known when the run is over} */
  static Node counterExample() {
    return frame ->
        Optional.ofNullable(frame.context.registers.get(Evaluator.COUNTER_EXAMPLE))
            .orElseThrow(
                () ->
                    new EvaluationException(
                        DiagnosticCode.UNSUPPORTED, "`CounterExample` is known in a POSTCONDITION alone"));
  }

  static Node set(Node register, Node value) {
    return frame -> {
      Value key = register.evaluate(frame);
      switch (key) {
        case IntegerValue number -> frame.context.registers.put(number, value.evaluate(frame));
        case StringValue name when name.text().equals("exit") -> {
          if (value.test(frame)) {
            frame.context.run.progress().requestExit();
          }
        }
        // Nobody can be asked to go on, so the run does not stop.
        case StringValue name when name.text().equals("pause") -> {}
        default -> throw unknown("TLCSet(" + key + ", ...)");
      }
      return BooleanValue.TRUE;
    };
  }

  /** TLCGetAndSet: the old value; the register gets what the operator makes of it and of a value. */
  static Node getAndSet(Node register, ArgumentSource operator, Node value, Node otherwise) {
    return frame -> {
      Value key = register.evaluate(frame);
      Value old = find(key, frame).orElseGet(() -> otherwise.evaluate(frame));
      Closure combine = (Closure) operator.make(frame);
      frame.context.registers.put(key, combine.apply(frame.context, old, value.evaluate(frame)));
      return old;
    };
  }

  private static EvaluationException unknown(String application) {
    return new EvaluationException(DiagnosticCode.UNSUPPORTED, "`" + application + "` is not supported");
  }
}
