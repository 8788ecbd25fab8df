package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.Span;
import dev.heddle.eval.CallNode.ArgumentSource;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import dev.heddle.operator.BuiltIn;
import dev.heddle.operator.Meaning;
import dev.heddle.operator.NativeOperator;
import dev.heddle.operator.Operands;
import dev.heddle.operator.Operation;
import dev.heddle.operator.Operators;
import dev.heddle.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Nodes of names and applied operators: defined ones, parameters, and the strict built-in ones. */
final class OperatorNodes {
  private final ExpressionCompiler compiler;
  private final Map<Integer, OperatorCode> codes = new HashMap<>();
  private final Map<Integer, OperatorCode> passedCodes = new HashMap<>();

  OperatorNodes(ExpressionCompiler compiler) {
    this.compiler = compiler;
  }

  LocalNode local(Expr.LocalReference e, Scope scope) {
    return local(e.local(), scope);
  }

  static LocalNode local(Local local, Scope scope) {
    Scope.Place place =
        scope.find(local).orElseThrow(() -> new IllegalStateException("unbound name " + local.name()));
    return new LocalNode(place.depth(), place.slot());
  }

  Node application(Expr.OperatorApplication e, Scope scope) {
    return scope.findLet(e.definition()).orElse(null) instanceof Scope.LetPlace.OfValue let
        ? new LocalNode(let.place().depth(), let.place().slot())
        : call(e, scope);
  }

  /** Compiles the application of an operator that has a frame of its own. */
  CallNode call(Expr.OperatorApplication e, Scope scope) {
    ArgumentSource[] arguments = arguments(e.arguments(), scope);
    return switch (scope.findLet(e.definition()).orElse(null)) {
      case Scope.LetPlace.OfOperator let -> new CallNode(let.code(), arguments, let.depth(), e.span());
      case null -> new CallNode(code(e.definition()), arguments, -1, e.span());
      case Scope.LetPlace.OfValue _ -> throw new IllegalStateException("a LET value has no frame");
    };
  }

  /** Returns the code of a module's operator, compiled when it is first applied. */
  private OperatorCode code(int id) {
    OperatorCode known = codes.get(id);
    if (known != null) {
      return known;
    }
    Definition definition = compiler.definitions().get(id);
    if (definition == null) {
      throw new IllegalStateException("no definition " + id);
    }
    OperatorCode code = new OperatorCode(definition.name(), definition.parameters().size());
    codes.put(id, code);
    completeBody(code, definition.parameters(), definition.body(), Scope.ofModule(code.layout()));
    return code;
  }

  private void completeBody(
      OperatorCode code, ImmutableList<Definition.Parameter> parameters, Expr body, Scope scope) {
    code.complete(compiler.compile(body, withParameters(parameters, scope)));
  }

  /** Returns the scope of an operator's body; the parameters take the first slots. */
  static Scope withParameters(ImmutableList<Definition.Parameter> parameters, Scope scope) {
    Scope inner = scope;
    for (Definition.Parameter parameter : parameters) {
      inner = inner.with(parameter.local());
    }
    return inner;
  }

  ArgumentSource[] arguments(ImmutableList<Argument> arguments, Scope scope) {
    return arguments.stream().map(argument -> argument(argument, scope)).toArray(ArgumentSource[]::new);
  }

  ArgumentSource argument(Argument argument, Scope scope) {
    return switch (argument) {
      case Argument.Value a -> value(a.expression(), scope);
      case Argument.Parameter a -> local(a.local(), scope)::content;
      case Argument.Lambda a -> {
        OperatorCode code = new OperatorCode("LAMBDA", a.parameters().size());
        completePassed(code, a.parameters(), a.body(), scope.inside(code.layout()));
        yield frame -> new Closure(code, frame);
      }
      case Argument.BuiltInOperator a -> {
        Closure closure = new Closure(builtInCode(a.operator(), a.span()), null);
        yield frame -> closure;
      }
      case Argument.Defined a -> defined(a.definition(), scope);
    };
  }

  private ArgumentSource defined(int id, Scope scope) {
    if (scope.findLet(id).orElse(null) instanceof Scope.LetPlace.OfOperator let) {
      return frame -> new Closure(let.code(), frame.ancestor(let.depth()));
    }
    Closure closure = new Closure(passedCode(id), null);
    return frame -> closure;
  }

  /** Returns the code of a module's operator that is passed as an argument, as a value and as an action. */
  private OperatorCode passedCode(int id) {
    Definition definition = compiler.definitions().get(id);
    if (definition.recursive() || compiler.isStable(definition.body())) {
      return code(id);
    }
    OperatorCode known = passedCodes.get(id);
    if (known != null) {
      return known;
    }
    OperatorCode code = new OperatorCode(definition.name(), definition.parameters().size());
    passedCodes.put(id, code);
    completePassed(code, definition.parameters(), definition.body(), Scope.ofModule(code.layout()));
    return code;
  }

  private void completePassed(
      OperatorCode code, ImmutableList<Definition.Parameter> parameters, Expr body, Scope scope) {
    Scope inner = withParameters(parameters, scope);
    code.complete(compiler.compile(body, inner));
    if (!compiler.isStable(body)) {
      compiler.actions().complete(code, body, inner);
    }
  }

  private ArgumentSource value(Expr expression, Scope scope) {
    Node node = compiler.compile(expression, scope);
    if (node instanceof LocalNode local) {
      return local::content;
    }
    if (node instanceof ExpressionCompiler.ConstantNode constant) {
      return frame -> constant.value();
    }
    Thunk.Text text = new Thunk.Text(node, action(expression, scope));
    return frame -> new Thunk(text, frame);
  }

  /** Compiles an expression with primes once more, as an action inside the frame in which it stands. */
  private Optional<OperatorCode> action(Expr expression, Scope scope) {
    if (compiler.isStable(expression)) {
      return Optional.empty();
    }
    OperatorCode code = new OperatorCode("", 0);
    compiler.actions().complete(code, expression, scope.inside(code.layout()));
    return Optional.of(code);
  }

  Node parameterApplication(Expr.ParameterApplication e, Scope scope) {
    LocalNode operator = local(e.operator(), scope);
    ArgumentSource[] arguments = arguments(e.arguments(), scope);
    Span span = e.span();
    return frame -> {
      Closure closure = (Closure) operator.content(frame);
      try {
        return closure.code().body().evaluate(closure.activate(frame.context, CallNode.make(arguments, frame)));
      } catch (EvaluationException exception) {
        throw exception.inside(closure.code().name, span);
      }
    };
  }

  /** A LET: its definitions' slots are filled, then its body is what follows. */
  record LetScope(Scope scope, ImmutableList<Integer> slots, ImmutableList<Thunk.Text> values) {
    void fill(Frame frame) {
      for (int i = 0; i < slots.size(); i++) {
        frame.slots[slots.get(i)] = new Thunk(values.get(i), frame);
      }
    }
  }

  LetScope letScope(Expr.Let e, Scope scope) {
    Scope inner = scope;
    Map<Definition, OperatorCode> operators = new HashMap<>();
    for (Definition definition : e.definitions()) {
      if (definition.parameters().isEmpty()) {
        inner = inner.withLet(definition);
      } else {
        OperatorCode code = new OperatorCode(definition.name(), definition.parameters().size());
        operators.put(definition, code);
        inner = inner.withLet(definition, code);
      }
    }
    ImmutableList.Builder<Integer> slots = ImmutableList.builder();
    ImmutableList.Builder<Thunk.Text> values = ImmutableList.builder();
    for (Definition definition : e.definitions()) {
      OperatorCode code = operators.get(definition);
      if (code != null) {
        completeBody(code, definition.parameters(), definition.body(), inner.inside(code.layout()));
      } else if (inner.findLet(definition.id()).orElseThrow() instanceof Scope.LetPlace.OfValue let) {
        slots.add(let.place().slot());
        values.add(new Thunk.Text(compiler.compile(definition.body(), inner), action(definition.body(), inner)));
      }
    }
    return new LetScope(inner, slots.build(), values.build());
  }

  Node let(Expr.Let e, Scope scope) {
    LetScope let = letScope(e, scope);
    return new LetNode(let, compiler.compile(e.body(), let.scope()));
  }

  private record LetNode(LetScope let, Node body) implements Node {
    @Override
    public Value evaluate(Frame frame) {
      let.fill(frame);
      return body.evaluate(frame);
    }

    @Override
    public Value evaluateLazily(Frame frame) {
      let.fill(frame);
      return body.evaluateLazily(frame);
    }

    @Override
    public boolean test(Frame frame) {
      let.fill(frame);
      return body.test(frame);
    }
  }

  private OperatorCode builtInCode(BuiltIn operator, Span span) {
    OperatorCode code = new OperatorCode(operator.symbol(), Math.max(0, operator.arity()));
    Node[] arguments = new Node[code.arity];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = new LocalNode(0, code.layout().newSlot());
    }
    code.complete(builtIn(operator, arguments, span));
    return code;
  }

  Node builtIn(Expr.BuiltInApplication e, Scope scope) {
    return builtIn(e.operator(), compiler.compileAll(e.arguments(), scope).toArray(Node[]::new), e.span());
  }

  private static Node builtIn(BuiltIn operator, Node[] arguments, Span span) {
    return switch (Operators.meaning(operator)) {
      case Meaning.Constant m -> new ExpressionCompiler.ConstantNode(m.value());
      case Meaning.Unary m -> frame -> {
        try {
          return m.function().apply(arguments[0].evaluate(frame));
        } catch (EvaluationException exception) {
          throw exception.at(span);
        }
      };
      case Meaning.UnaryTest m -> (Formula) frame -> {
        try {
          return m.predicate().test(arguments[0].evaluate(frame));
        } catch (EvaluationException exception) {
          throw exception.at(span);
        }
      };
      case Meaning.Binary m -> binary(m, arguments[0], arguments[1], span);
      case Meaning.BinaryTest m -> binaryTest(m, arguments[0], arguments[1], span);
      case Meaning.Ternary m -> frame -> {
        try {
          return m.function()
              .apply(arguments[0].evaluate(frame), arguments[1].evaluate(frame), arguments[2].evaluate(frame));
        } catch (EvaluationException exception) {
          throw exception.at(span);
        }
      };
      case Meaning.Variadic m -> variadic(m, arguments, span);
      case Meaning.Unavailable m -> frame -> {
        throw new EvaluationException(DiagnosticCode.UNSUPPORTED, span, m.reason());
      };
    };
  }

  Node nativeApplication(Expr.NativeApplication e, Scope scope) {
    ArgumentSource[] arguments = arguments(e.arguments(), scope);
    NativeOperator operator = e.operator();
    Span span = e.span();
    return frame -> {
      try {
        return operator.apply(new FrameOperands(arguments, frame));
      } catch (EvaluationException exception) {
        throw exception.at(span);
      }
    };
  }

  /** The arguments of a native operator, made when it asks for them. */
  private record FrameOperands(ArgumentSource[] arguments, Frame frame) implements Operands {
    @Override
    public Value value(int index) {
      Object content = arguments[index].make(frame);
      return content instanceof Thunk thunk ? thunk.force() : (Value) content;
    }

    @Override
    public Operation operation(int index) {
      Closure closure = (Closure) arguments[index].make(frame);
      return values -> closure.apply(frame.context, values);
    }
  }

  private static Node binary(Meaning.Binary meaning, Node left, Node right, Span span) {
    Meaning.BinaryFunction function = meaning.function();
    return frame -> {
      try {
        return function.apply(left.evaluate(frame), right.evaluate(frame));
      } catch (EvaluationException exception) {
        throw exception.at(span);
      }
    };
  }

  private static Formula binaryTest(Meaning.BinaryTest meaning, Node left, Node right, Span span) {
    Meaning.BinaryPredicate predicate = meaning.predicate();
    return frame -> {
      try {
        return predicate.test(left.evaluate(frame), right.evaluate(frame));
      } catch (EvaluationException exception) {
        throw exception.at(span);
      }
    };
  }

  private static Node variadic(Meaning.Variadic meaning, Node[] arguments, Span span) {
    return frame -> {
      try {
        Value[] values = new Value[arguments.length];
        for (int i = 0; i < values.length; i++) {
          values[i] = arguments[i].evaluate(frame);
        }
        return meaning.function().apply(values);
      } catch (EvaluationException exception) {
        throw exception.at(span);
      }
    };
  }
}
