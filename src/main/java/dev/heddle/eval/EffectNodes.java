package dev.heddle.eval;

import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Expr;
import dev.heddle.operator.Refusal;
import dev.heddle.operator.Sets;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;
import java.util.SplittableRandom;

/** Nodes of the operators that have an effect or depend on the run. */
final class EffectNodes {
  private final ExpressionCompiler compiler;

  EffectNodes(ExpressionCompiler compiler) {
    this.compiler = compiler;
  }

  Node effect(Expr.Effect e, Scope scope) {
    Span span = e.span();
    Node node =
        switch (e.operator()) {
          case ASSERT -> assertion(e, scope);
          case PRINT -> print(e, scope);
          case PRINT_T -> printLine(e, scope);
          case TLC_GET -> get(value(e, 0, scope));
          case TLC_SET -> set(value(e, 0, scope), value(e, 1, scope));
          case JAVA_TIME -> frame -> IntegerValue.of(frame.context.run.clock().getAsLong());
          case RANDOM_ELEMENT -> randomElement(value(e, 0, scope));
        };
    return frame -> {
      try {
        return node.evaluate(frame);
      } catch (EvaluationException exception) {
        throw exception.at(span);
      }
    };
  }

  private Node value(Expr.Effect e, int index, Scope scope) {
    return compiler.compile(((Argument.Value) e.arguments().get(index)).expression(), scope);
  }

  private Node assertion(Expr.Effect e, Scope scope) {
    Node condition = value(e, 0, scope);
    Node message = value(e, 1, scope);
    return frame -> {
      if (condition.test(frame)) {
        return BooleanValue.TRUE;
      }
      throw new EvaluationException(DiagnosticCode.ASSERT, e.span(), text(message.evaluate(frame)));
    };
  }

  private static String text(Value value) {
    return value instanceof StringValue string ? string.text() : value.toString();
  }

  private Node print(Expr.Effect e, Scope scope) {
    Node message = value(e, 0, scope);
    Node result = value(e, 1, scope);
    return frame -> {
      Value value = result.evaluate(frame);
      frame.context.run.output().accept(message.evaluate(frame) + "  " + value);
      return value;
    };
  }

  private Node printLine(Expr.Effect e, Scope scope) {
    Node message = value(e, 0, scope);
    return frame -> {
      frame.context.run.output().accept(message.evaluate(frame).toString());
      return BooleanValue.TRUE;
    };
  }

  private static Node get(Node register) {
    return frame -> {
      Value key = register.evaluate(frame);
      Value value = frame.context.registers.get(key);
      if (value != null) {
        return value;
      }
      throw key instanceof IntegerValue
          ? Refusal.wanted("TLCGet", "a register that was set", key)
          : new EvaluationException(DiagnosticCode.UNSUPPORTED, "`TLCGet(" + key + ")` is not supported");
    };
  }

  private static Node set(Node register, Node value) {
    return frame -> {
      Value key = register.evaluate(frame);
      if (!(key instanceof IntegerValue)) {
        throw new EvaluationException(DiagnosticCode.UNSUPPORTED, "`TLCSet(" + key + ", ...)` is not supported");
      }
      frame.context.registers.put(key, value.evaluate(frame));
      return BooleanValue.TRUE;
    };
  }

  /** The same choices in every run: the generator begins anew with each element, from the seed and their number. */
  private static Node randomElement(Node set) {
    return frame -> {
      FiniteSetValue elements = Sets.asSet("RandomElement", set.evaluate(frame)).explicit();
      if (elements.isEmpty()) {
        throw Refusal.wanted("RandomElement", "a non-empty set", elements);
      }
      EvaluationContext context = frame.context;
      SplittableRandom random = new SplittableRandom(context.run.seed() + context.randomCount++);
      return elements.element(random.nextInt(elements.size()));
    };
  }
}
