package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.rewrite.ConstantExpressions;
import dev.heddle.ir.rewrite.FreeVariables;
import dev.heddle.value.Value;

/** Compiles expressions to nodes: the one place that knows which class compiles which kind of expression. */
final class ExpressionCompiler {
  private final ImmutableMap<Integer, Definition> definitions;
  private final int variableCount;
  private final ConstantExpressions constants;
  private final LogicNodes logic = new LogicNodes(this);
  private final BindingNodes binding = new BindingNodes(this);
  private final CollectionNodes collections = new CollectionNodes(this);
  private final FunctionNodes functions = new FunctionNodes(this);
  private final OperatorNodes operators = new OperatorNodes(this);
  private final StateNodes states = new StateNodes(this);
  private final EffectNodes effects = new EffectNodes(this);
  private final ActionCompiler actions = new ActionCompiler(this);

  ExpressionCompiler(ImmutableMap<Integer, Definition> definitions, int variableCount) {
    this.definitions = definitions;
    this.variableCount = variableCount;
    this.constants = new ConstantExpressions(definitions);
    TooDeep.prepare();
  }

  ImmutableMap<Integer, Definition> definitions() {
    return definitions;
  }

  /** Returns how many variables the specification has. */
  int variableCount() {
    return variableCount;
  }

  /** Returns how many variables an action under ENABLED may speak of: those of its own come after the others. */
  int variableCount(Expr action) {
    int last = FreeVariables.of(action, definitions).primed().stream().mapToInt(v -> v).max().orElse(-1);
    return Math.max(variableCount, last + 1);
  }

  BindingNodes binding() {
    return binding;
  }

  OperatorNodes operators() {
    return operators;
  }

  StateNodes states() {
    return states;
  }

  ActionCompiler actions() {
    return actions;
  }

  /** Returns the node of an expression. One that is constant is evaluated once in a run. */
  Node compile(Expr expression, Scope scope) {
    if (expression instanceof Expr.Literal literal) {
      return new ConstantNode(literal.value());
    }
    if (constants.isConstant(expression)) {
      FrameLayout layout = new FrameLayout();
      return new OnceNode(compileAny(expression, Scope.ofModule(layout)), layout);
    }
    return compileAny(expression, scope);
  }

  /** Returns the node of an expression whose value must be TRUE or FALSE. */
  Formula formula(Expr expression, Scope scope) {
    Node node = compile(expression, scope);
    if (node instanceof Formula formula) {
      return formula;
    }
    Span span = expression.span();
    return frame -> {
      try {
        return node.test(frame);
      } catch (EvaluationException e) {
        throw e.at(span);
      }
    };
  }

  ImmutableList<Node> compileAll(Iterable<Expr> expressions, Scope scope) {
    ImmutableList.Builder<Node> nodes = ImmutableList.builder();
    expressions.forEach(expression -> nodes.add(compile(expression, scope)));
    return nodes.build();
  }

  /** Returns whether an expression has no prime in it, so that its value stays while an action is enumerated. */
  boolean isStable(Expr expression) {
    return FreeVariables.of(expression, definitions).areOfOneState();
  }

  private Node compileAny(Expr expression, Scope scope) {
    return switch (expression) {
      case Expr.Literal e -> new ConstantNode(e.value());
      case Expr.StateVariable e -> states.variable(e);
      case Expr.LocalReference e -> operators.local(e, scope);
      case Expr.OperatorApplication e -> operators.application(e, scope);
      case Expr.ParameterApplication e -> operators.parameterApplication(e, scope);
      case Expr.BuiltInApplication e -> operators.builtIn(e, scope);
      case Expr.NativeApplication e -> operators.nativeApplication(e, scope);
      case Expr.Let e -> operators.let(e, scope);
      case Expr.Conjunction e -> logic.conjunction(e, scope);
      case Expr.Disjunction e -> logic.disjunction(e, scope);
      case Expr.Implication e -> logic.implication(e, scope);
      case Expr.Conditional e -> logic.conditional(e, scope);
      case Expr.Case e -> logic.cases(e, scope);
      case Expr.ForAll e -> binding.forAll(e, scope);
      case Expr.Exists e -> binding.exists(e, scope);
      case Expr.Choose e -> binding.choose(e, scope);
      case Expr.Unbounded e ->
          unsupported("unbounded " + e.quantifier() + ": give the set that the name ranges over", e.span());
      case Expr.SetFilter e -> binding.filter(e, scope);
      case Expr.SetMap e -> binding.setMap(e, scope);
      case Expr.SetLiteral e -> collections.set(e, scope);
      case Expr.TupleLiteral e -> collections.tuple(e, scope);
      case Expr.RecordLiteral e -> collections.record(e, scope);
      case Expr.RecordSet e -> collections.recordSet(e, scope);
      case Expr.FunctionLiteral e -> functions.literal(e, scope);
      case Expr.RecursiveFunction e -> functions.recursive(e, scope);
      case Expr.FunctionApplication e -> functions.application(e, scope);
      case Expr.Except e -> functions.except(e, scope);
      case Expr.Prime e -> states.prime(e, scope);
      case Expr.Unchanged e -> states.unchanged(e, scope);
      case Expr.Enabled e -> states.enabled(e, scope);
      case Expr.Box e -> states.box(e, scope);
      case Expr.Angle e -> states.angle(e, scope);
      case Expr.Effect e -> effects.effect(e, scope);
      case Expr.Composition e -> unsupported("action composition `\\cdot`", e.span());
      case Expr.Always e -> unsupported("the temporal operator `[]` inside an expression", e.span());
      case Expr.Eventually e -> unsupported("the temporal operator `<>` inside an expression", e.span());
      case Expr.LeadsTo e -> unsupported("the temporal operator `~>` inside an expression", e.span());
      case Expr.Fairness e -> unsupported("a fairness condition inside an expression", e.span());
      case Expr.UnsupportedTemporal e -> unsupported("the temporal operator `" + e.operator() + "`", e.span());
    };
  }

  private static Node unsupported(String what, Span span) {
    EvaluationException refusal =
        new EvaluationException(DiagnosticCode.UNSUPPORTED, span, what + " cannot be evaluated");
    return frame -> {
      throw refusal;
    };
  }

  /** A node whose value is known. */
  record ConstantNode(Value value) implements Node {
    @Override
    public Value evaluate(Frame frame) {
      return value;
    }
  }
}
