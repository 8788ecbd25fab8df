package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.Expr;
import dev.heddle.operator.Functions;
import dev.heddle.value.FunctionBuilder;
import dev.heddle.value.RuleFunctionValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.Value;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Nodes of functions: made, applied, updated. */
final class FunctionNodes {
  private final ExpressionCompiler compiler;

  FunctionNodes(ExpressionCompiler compiler) {
    this.compiler = compiler;
  }

  Node application(Expr.FunctionApplication e, Scope scope) {
    Node function = compiler.compile(e.function(), scope);
    Node argument = compiler.compile(e.argument(), scope);
    Span span = e.span();
    return frame -> {
      try {
        return Functions.apply(function.evaluateLazily(frame), argument.evaluate(frame));
      } catch (EvaluationException exception) {
        throw exception.at(span);
      }
    };
  }

  Node literal(Expr.FunctionLiteral e, Scope scope) {
    BindingNodes.BoundLoop bound = compiler.binding().bind(e.bounds(), scope);
    return new LiteralNode(bound.loop(), compiler.compile(e.body(), bound.scope()), e.span());
  }

  /** A function literal. It keeps the builder for the domain that it met last: most domains are constant. */
  private static final class LiteralNode implements Node {
    private final Loop loop;
    private final Node body;
    private final Span span;
    private volatile LastBuilder last;

    LiteralNode(Loop loop, Node body, Span span) {
      this.loop = loop;
      this.body = body;
      this.span = span;
    }

    private record LastBuilder(SetValue domain, FunctionBuilder builder) {}

    @Override
    public Value evaluate(Frame frame) {
      SetValue domain = loop.domain(frame);
      if (!domain.isFinite()) {
        Frame kept = frame.snapshot();
        return new RuleFunctionValue(domain, argument -> result(kept.snapshot(), argument));
      }
      FunctionBuilder builder = builder(domain);
      Value[] results = new Value[builder.arguments().size()];
      for (int i = 0; i < results.length; i++) {
        results[i] = result(frame, builder.arguments().element(i));
      }
      return builder.build(results);
    }

    /** Where the function is applied an error elsewhere in its domain does not matter: so it is in TLC. */
    @Override
    public Value evaluateLazily(Frame frame) {
      try {
        return evaluate(frame);
      } catch (EvaluationException _) {
        SetValue domain = loop.domain(frame);
        Frame kept = frame.snapshot();
        return new RuleFunctionValue(domain, argument -> result(kept.snapshot(), argument));
      }
    }

    private FunctionBuilder builder(SetValue domain) {
      LastBuilder known = last;
      if (known == null || known.domain() != domain) {
        try {
          known = new LastBuilder(domain, FunctionBuilder.over(domain));
        } catch (EvaluationException exception) {
          throw exception.at(span);
        }
        last = known;
      }
      return known.builder();
    }

    private Value result(Frame frame, Value argument) {
      loop.bind(frame, argument);
      return body.evaluate(frame);
    }
  }

  Node recursive(Expr.RecursiveFunction e, Scope scope) {
    OperatorCode code = new OperatorCode(e.self().name(), 0);
    Scope withSelf = scope.inside(code.layout()).with(e.self());
    int self = withSelf.slot(e.self());
    BindingNodes.BoundLoop domain = compiler.binding().bind(e.bounds(), scope);
    BindingNodes.BoundLoop bound = compiler.binding().bind(e.bounds(), withSelf);
    code.complete(compiler.compile(e.body(), bound.scope()));
    return new RecursiveNode(code, self, domain.loop(), bound.loop(), e.span());
  }

  /**
   * A recursive function: a rule that looks up what it has computed before. Each application has a frame of its own.
   *
   * @param domain the bounds outside the function
   * @param bound the bounds inside, whose names the body sees
   */
  private record RecursiveNode(OperatorCode code, int self, Loop domain, Loop bound, Span span) implements Node {
    @Override
    public Value evaluate(Frame frame) {
      RuleFunctionValue rule = evaluateLazily(frame);
      if (!rule.domain().isFinite()) {
        return rule;
      }
      FunctionBuilder builder = FunctionBuilder.over(rule.domain());
      Value[] results = new Value[builder.arguments().size()];
      for (int i = 0; i < results.length; i++) {
        results[i] = rule.apply(builder.arguments().element(i));
      }
      return builder.build(results);
    }

    @Override
    public RuleFunctionValue evaluateLazily(Frame frame) {
      SetValue arguments = domain.domain(frame);
      Frame surroundings = arguments.isFinite() ? frame : frame.snapshot();
      return new Rule(this, surroundings, arguments).function();
    }
  }

  /** The results of one recursive function that are known so far. Thread-safe. */
  private static final class Rule {
    private final RecursiveNode node;
    private final Frame surroundings;
    private final Map<Value, Value> known = new ConcurrentHashMap<>();
    private final RuleFunctionValue function;
    private final long epoch;

    Rule(RecursiveNode node, Frame surroundings, SetValue domain) {
      this.node = node;
      this.surroundings = surroundings;
      this.epoch = surroundings.context.epoch;
      this.function = new RuleFunctionValue(domain, this::result);
    }

    RuleFunctionValue function() {
      return function;
    }

    private Value result(Value argument) {
      boolean isSame = surroundings.context.epoch == epoch;
      Value result = isSame ? known.get(argument) : null;
      if (result == null) {
        Frame activation = node.code.activate(surroundings.context, surroundings);
        activation.slots[node.self] = function;
        node.bound.bind(activation, argument);
        try {
          result = node.code.body().evaluate(activation);
        } catch (StackOverflowError error) {
          throw TooDeep.of(node.code.name, node.span);
        }
        if (isSame) {
          known.put(argument, result);
        }
      }
      return result;
    }
  }

  Node except(Expr.Except e, Scope scope) {
    Node result = compiler.compile(e.function(), scope);
    for (Expr.Update update : e.updates()) {
      ImmutableList<Node> path = compiler.compileAll(update.path(), scope);
      Scope inner = scope.with(update.old());
      Node value = compiler.compile(update.value(), inner);
      result = new UpdateNode(result, path, inner.slot(update.old()), value, e.span());
    }
    return result;
  }

  /** One update of an EXCEPT. */
  private record UpdateNode(Node function, ImmutableList<Node> path, int old, Node value, Span span) implements Node {
    @Override
    public Value evaluate(Frame frame) {
      try {
        return update(frame, function.evaluate(frame), 0);
      } catch (EvaluationException exception) {
        throw exception.at(span);
      }
    }

    private Value update(Frame frame, Value base, int depth) {
      Value argument = path.get(depth).evaluate(frame);
      boolean isLast = depth == path.size() - 1;
      return Functions.update(
          base, argument, previous -> isLast ? replace(frame, previous) : update(frame, previous, depth + 1));
    }

    private Value replace(Frame frame, Value previous) {
      frame.slots[old] = previous;
      return value.evaluate(frame);
    }
  }
}
