package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Expr;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;
import java.util.Arrays;

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
          case TLC_GET -> Registers.get(value(e, 0, scope));
          case TLC_SET -> Registers.set(value(e, 0, scope), value(e, 1, scope));
          case TLC_GET_OR_DEFAULT -> Registers.getOrDefault(value(e, 0, scope), value(e, 1, scope));
          case TLC_GET_AND_SET ->
              Registers.getAndSet(
                  value(e, 0, scope),
                  compiler.operators().argument(e.arguments().get(1), scope),
                  value(e, 2, scope),
                  value(e, 3, scope));
          case JAVA_TIME -> frame -> IntegerValue.of(frame.context.run.clock().getAsLong());
          case RANDOM_ELEMENT -> randomElement(e, scope);
          case RANDOM_SUBSET -> RandomNodes.subset(value(e, 0, scope), value(e, 1, scope), span);
          case RANDOM_SET_OF_SUBSETS ->
              RandomNodes.subsets(value(e, 0, scope), value(e, 1, scope), value(e, 2, scope), span);
          case ASSERT_ERROR -> failure(value(e, 1, scope));
          case COUNTER_EXAMPLE -> Registers.counterExample();
          case TRACE -> Registers.trace();
          case JSON_SERIALIZE -> file(FileEffects::writeJson, e, scope);
          case JSON_DESERIALIZE -> file(FileEffects::readJson, e, scope);
          case ND_JSON_SERIALIZE -> file(FileEffects::writeJsonLines, e, scope);
          case ND_JSON_DESERIALIZE -> file(FileEffects::readJsonLines, e, scope);
          case CSV_WRITE -> file(FileEffects::writeCsv, e, scope);
          case CSV_WRITE_RECORD -> file(FileEffects::writeCsvRecord, e, scope);
          case CSV_READ -> file(FileEffects::readCsv, e, scope);
          case CSV_RECORDS -> file(FileEffects::countLines, e, scope);
          case SERIALIZE -> file(FileEffects::writeText, e, scope);
          case DESERIALIZE -> file(FileEffects::readText, e, scope);
          case IO_SERIALIZE -> file(ValueFiles::write, e, scope);
          case IO_DESERIALIZE -> file(ValueFiles::read, e, scope);
          case IO_EXEC -> file(ProcessEffects::run, e, scope);
          case IO_ENV_EXEC -> file(ProcessEffects::runIn, e, scope);
          case IO_EXEC_TEMPLATE -> file(ProcessEffects::runTemplate, e, scope);
          case IO_ENV_EXEC_TEMPLATE -> file(ProcessEffects::runTemplateIn, e, scope);
        };
    return frame -> {
      try {
        return node.evaluate(frame);
      } catch (EvaluationException exception) {
        throw exception.at(span);
      }
    };
  }

  private Node randomElement(Expr.Effect e, Scope scope) {
    ImmutableList<LocalNode> names =
        scope.names().stream()
            .map(place -> new LocalNode(place.depth(), place.slot()))
            .collect(ImmutableList.toImmutableList());
    return RandomNodes.element(value(e, 0, scope), e.span(), compiler.variableCount(), names);
  }

  private Node value(Expr.Effect e, int index, Scope scope) {
    return compiler.compile(((Argument.Value) e.arguments().get(index)).expression(), scope);
  }

  private Node file(FileEffects.Effect effect, Expr.Effect e, Scope scope) {
    Node[] arguments = new Node[e.arguments().size()];
    Arrays.setAll(arguments, i -> value(e, i, scope));
    return frame -> {
      Value[] values = new Value[arguments.length];
      Arrays.setAll(values, i -> arguments[i].evaluate(frame));
      return FileEffects.run(effect, values);
    };
  }

  /** AssertError: TRUE where the expression has no value. The words of the error are not compared. */
  private static Node failure(Node expression) {
    return frame -> {
      Value value;
      try {
        value = expression.evaluate(frame);
      } catch (EvaluationException expected) {
        return BooleanValue.TRUE;
      }
      throw new EvaluationException(DiagnosticCode.ASSERT, "AssertError: the expression has the value " + value);
    };
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
}
