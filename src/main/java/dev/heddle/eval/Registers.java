package dev.heddle.eval;

import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.eval.CallNode.ArgumentSource;
import dev.heddle.operator.Refusal;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;
import java.util.Map;
import java.util.Optional;

/** Nodes of TLCGet, TLCSet and their relatives. Numbers name registers; a few strings name facts of the run. */
final class Registers {
  private static final Value ACTION = new StringValue("action");
  private static final Value NO_COUNTEREXAMPLE =
      RecordValue.of(Map.of("state", FiniteSetValue.of(), "action", FiniteSetValue.of()));

  private Registers() {}

  static Node get(Node register) {
    return frame -> {
      Value key = register.evaluate(frame);
      return find(key, frame)
          .orElseThrow(
              () ->
                  key instanceof IntegerValue
                      ? Refusal.wanted("TLCGet", "a register that was set", key)
                      : unknown(key));
    };
  }

  static Node getOrDefault(Node register, Node otherwise) {
    return frame -> find(register.evaluate(frame), frame).orElseGet(() -> otherwise.evaluate(frame));
  }

  private static Optional<Value> find(Value key, Frame frame) {
    EvaluationContext context = frame.context;
    Optional<Value> own = Optional.ofNullable(context.known.get(key));
    if (own.isPresent()) {
      return own;
    }
    return switch (key) {
      case StringValue name when name.text().equals("action") -> context.history.map(h -> h.action(moment(context)));
      case StringValue name when name.text().equals("all") -> Optional.of(context.run.registers().all());
      case StringValue name -> context.run.progress().register(name.text());
      default -> context.run.registers().value(key);
    };
  }

  private static History.Moment moment(EvaluationContext context) {
    return context.isPrimed ? History.Moment.NEXT : History.Moment.CURRENT;
  }

  /** {@return the node of CounterExample, of which there is none before one is found} */
  static Node counterExample() {
    return frame -> frame.context.known.getOrDefault(Evaluator.COUNTER_EXAMPLE, NO_COUNTEREXAMPLE);
  }

  /** {@return the node of Trace} */
  static Node trace() {
    return frame ->
        frame.context.history
            .<Value>map(history -> history.trace(moment(frame.context)))
            .orElseThrow(() -> notReached("Trace"));
  }

  static Node set(Node register, Node value) {
    return frame -> {
      Value key = register.evaluate(frame);
      switch (key) {
        case IntegerValue number -> frame.context.run.registers().set(number, value.evaluate(frame));
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
      frame.context.run.registers().set(key, combine.apply(frame.context, old, value.evaluate(frame)));
      return old;
    };
  }

  private static EvaluationException unknown(Value register) {
    return register.equals(ACTION) ? notReached("TLCGet(" + register + ")") : unknown("TLCGet(" + register + ")");
  }

  private static EvaluationException notReached(String asked) {
    return new EvaluationException(
        DiagnosticCode.UNSUPPORTED, "`" + asked + "` asks for the behavior to a state, which is not known here");
  }

  private static EvaluationException unknown(String application) {
    return new EvaluationException(DiagnosticCode.UNSUPPORTED, "`" + application + "` is not supported");
  }
}
