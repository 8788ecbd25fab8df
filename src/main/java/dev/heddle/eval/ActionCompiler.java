package dev.heddle.eval;

import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.operator.BuiltIn;
import dev.heddle.operator.Sets;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.Value;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles formulas that are enumerated: Init, actions, the operand of ENABLED. Finds the same assignments in the same
 * number as TLC.
 */
final class ActionCompiler {
  // A formula is compiled together with what follows it, as in continuation-passing style: the step of a conjunction is
  // the step of its first conjunct, which contains the step of the second, and so on to the end, where a state is
  // complete. Disjunctions, existential quantifiers and x' \in S run what follows once for each way to hold, whether
  // they assign anything or not, since TLC counts each way as a generated state; but once all variables have values it
  // only tests what follows. x' = e assigns where x' has no value yet and compares where it has one; what is assigned
  // is taken back on the way out. IF, CASE, LET, =>, \A, applied operators and functions given by a rule are entered;
  // every other formula is evaluated. See Lamport, Specifying Systems, section 14.2.6.
  //
  // The continuation of an applied operator is not in its code, which all applications share, but in its frame.

  /** Where the code of an operator ends: goes on where its frame says. */
  static final Step RETURN = frame -> frame.continuation.run(frame.caller);

  private final ExpressionCompiler compiler;
  private final RuleActions rules;
  private final Map<Tense, Map<Integer, OperatorCode>> codes = new EnumMap<>(Tense.class);

  ActionCompiler(ExpressionCompiler compiler) {
    this.compiler = compiler;
    this.rules = new RuleActions(compiler);
    for (Tense tense : Tense.values()) {
      codes.put(tense, new HashMap<>());
    }
  }

  /** Returns the step that enumerates {@code formula} and goes on with {@code then}. */
  Step step(Expr formula, Scope scope, Tense tense, Step then) {
    return switch (formula) {
      case Expr.Conjunction e -> conjunction(e, scope, tense, then);
      case Expr.Disjunction e -> disjunction(e, scope, tense, then);
      case Expr.Exists e -> exists(e, scope, tense, then);
      case Expr.ForAll e -> forAll(e, scope, tense, then);
      case Expr.Conditional e -> {
        Formula test = compiler.formula(e.test(), scope);
        Step yes = step(e.then(), scope, tense, then);
        Step no = step(e.otherwise(), scope, tense, then);
        yield frame -> test.test(frame) ? yes.run(frame) : no.run(frame);
      }
      case Expr.Implication e -> {
        Formula antecedent = compiler.formula(e.antecedent(), scope);
        Step consequent = step(e.consequent(), scope, tense, then);
        yield frame -> antecedent.test(frame) ? consequent.run(frame) : then.run(frame);
      }
      case Expr.Case e -> cases(e, scope, tense, then);
      case Expr.Let e -> {
        OperatorNodes.LetScope let = compiler.operators().letScope(e, scope);
        Step body = step(e.body(), let.scope(), tense, then);
        yield frame -> {
          let.fill(frame);
          return body.run(frame);
        };
      }
      case Expr.OperatorApplication e -> application(e, scope, tense, then);
      case Expr.ParameterApplication e -> parameterApplication(e, scope, tense, then);
      case Expr.FunctionApplication e ->
          rules.step(e, scope, tense, then).orElseGet(() -> test(e, scope, then));
      case Expr.LocalReference e -> local(e, scope, tense, then);
      case Expr.BuiltInApplication e when e.operator() == BuiltIn.EQUAL -> equality(e, scope, tense, then);
      case Expr.BuiltInApplication e when e.operator() == BuiltIn.IN -> membership(e, scope, tense, then);
      case Expr.Unchanged e when tense == Tense.NEXT -> unchanged(e.operand(), scope, e.span(), then);
      case Expr.Box e when tense == Tense.NEXT -> {
        Step action = step(e.action(), scope, tense, then);
        Step stutter = unchanged(e.subscript(), scope, e.span(), then);
        yield frame -> action.run(frame) || stutter.run(frame);
      }
      case Expr.Angle e when tense == Tense.NEXT -> {
        Formula stays = compiler.states().unchanged(new Expr.Unchanged(e.subscript(), e.span()), scope);
        yield step(e.action(), scope, tense, frame -> !stays.test(frame) && then.run(frame));
      }
      default -> test(formula, scope, then);
    };
  }

  /** Returns the step that goes on if a formula is TRUE. */
  Step test(Expr formula, Scope scope, Step then) {
    Formula test = compiler.formula(formula, scope);
    return frame -> test.test(frame) && then.run(frame);
  }

  private Step conjunction(Expr.Conjunction e, Scope scope, Tense tense, Step then) {
    Step rest = then;
    for (int i = e.conjuncts().size() - 1; i > 0; i--) {
      rest = later(e.conjuncts().get(i), scope, tense, rest);
    }
    return step(e.conjuncts().getFirst(), scope, tense, rest);
  }

  /** Compiles a part that follows another one: once all variables have values, TLC only tests it. */
  private Step later(Expr formula, Scope scope, Tense tense, Step then) {
    Step step = step(formula, scope, tense, then);
    if (isTested(formula)) {
      return step;
    }
    Step test = test(formula, scope, then);
    return frame -> (isComplete(frame) ? test : step).run(frame);
  }

  /** Returns whether a formula is tested or assigns whatever has values: what TLC does at the end changes nothing. */
  private static boolean isTested(Expr formula) {
    return switch (formula) {
      case Expr.Conjunction _, Expr.Disjunction _, Expr.Exists _, Expr.ForAll _, Expr.Conditional _, Expr.Implication _,
          Expr.Case _, Expr.Let _, Expr.OperatorApplication _, Expr.ParameterApplication _, Expr.LocalReference _,
          Expr.FunctionApplication _, Expr.Box _, Expr.Angle _ -> false;
      default -> true;
    };
  }

  private static boolean isComplete(Frame frame) {
    for (Value value : frame.context.target) {
      if (value == null) {
        return false;
      }
    }
    return true;
  }

  private Step disjunction(Expr.Disjunction e, Scope scope, Tense tense, Step then) {
    Step[] branches = e.disjuncts().stream().map(d -> step(d, scope, tense, then)).toArray(Step[]::new);
    return frame -> {
      for (Step branch : branches) {
        if (branch.run(frame)) {
          return true;
        }
      }
      return false;
    };
  }

  private Step exists(Expr.Exists e, Scope scope, Tense tense, Step then) {
    BindingNodes.BoundLoop bound = compiler.binding().bind(e.bounds(), scope);
    Step body = step(e.body(), bound.scope(), tense, then);
    Loop loop = bound.loop();
    return frame -> loop.run(frame, body);
  }

  /** All instances of the body must hold together: each has a frame of its own and is followed by the next one. */
  private Step forAll(Expr.ForAll e, Scope scope, Tense tense, Step then) {
    Loop sets = compiler.binding().bind(e.bounds(), scope).loop();
    OperatorCode code = new OperatorCode("\\A", 0);
    BindingNodes.BoundLoop bound = compiler.binding().bind(e.bounds(), scope.inside(code.layout()));
    code.complete(tense, step(e.body(), bound.scope(), tense, RETURN));
    Instances instances = new Instances(bound.loop(), code, tense, compiler.formula(e.body(), bound.scope()), then);
    return frame -> instances.run(frame, sets.domain(frame).explicit(), 0);
  }

  /** The instances of the body of a universal quantifier. */
  private record Instances(Loop loop, OperatorCode code, Tense tense, Formula test, Step then) {
    boolean run(Frame frame, FiniteSetValue combinations, int index) {
      if (index == combinations.size()) {
        return then.run(frame);
      }
      Frame activation = code.activate(frame.context, frame);
      loop.bind(activation, combinations.element(index));
      if (index > 0 && isComplete(frame)) {
        return test.test(activation) && run(frame, combinations, index + 1);
      }
      activation.caller = frame;
      activation.continuation = outer -> run(outer, combinations, index + 1);
      return code.step(tense).run(activation);
    }
  }

  private Step cases(Expr.Case e, Scope scope, Tense tense, Step then) {
    Formula[] guards = e.arms().stream().map(arm -> compiler.formula(arm.guard(), scope)).toArray(Formula[]::new);
    Step[] results = e.arms().stream().map(arm -> step(arm.result(), scope, tense, then)).toArray(Step[]::new);
    Optional<Step> other = e.other().map(expression -> step(expression, scope, tense, then));
    Node noArm = LogicNodes.noArm(e.span());
    Step otherwise = other.orElse(frame -> noArm.test(frame));
    return frame -> {
      for (int i = 0; i < guards.length; i++) {
        if (guards[i].test(frame)) {
          return results[i].run(frame);
        }
      }
      return otherwise.run(frame);
    };
  }

  private Step application(Expr.OperatorApplication e, Scope scope, Tense tense, Step then) {
    return switch (scope.findLet(e.definition()).orElse(null)) {
      case null -> {
        Definition definition = compiler.definitions().get(e.definition());
        yield call(new CallNode(code(definition, tense), arguments(e, scope), -1, e.span()), tense, then);
      }
      case Scope.LetPlace.OfValue let when let.place().depth() == 0 ->
          step(let.definition().body(), let.scope(), tense, then);
      case Scope.LetPlace.OfOperator let when !let.definition().recursive() -> {
        OperatorCode code = new OperatorCode(let.definition().name(), let.definition().parameters().size());
        complete(code, let.definition(), let.scope().inside(code.layout()), tense);
        yield call(new CallNode(code, arguments(e, scope), let.depth(), e.span()), tense, then);
      }
      case Scope.LetPlace.OfValue _, Scope.LetPlace.OfOperator _ -> test(e, scope, then);
    };
  }

  private CallNode.ArgumentSource[] arguments(Expr.OperatorApplication e, Scope scope) {
    return compiler.operators().arguments(e.arguments(), scope);
  }

  private static Step call(CallNode call, Tense tense, Step then) {
    return frame -> {
      Frame activation = call.activate(frame);
      activation.caller = frame;
      activation.continuation = then;
      return call.code().step(tense).run(activation);
    };
  }

  private void complete(OperatorCode code, Definition definition, Scope scope, Tense tense) {
    Scope inner = OperatorNodes.withParameters(definition.parameters(), scope);
    code.complete(tense, step(definition.body(), inner, tense, RETURN));
  }

  /** Compiles the body of an operator that is passed as an argument, as an action. */
  void complete(OperatorCode code, Expr body, Scope scope) {
    code.complete(Tense.NEXT, step(body, scope, Tense.NEXT, RETURN));
  }

  /** A name that stands for an action, as an argument or by LET, is entered. */
  private Step local(Expr.LocalReference e, Scope scope, Tense tense, Step then) {
    LocalNode local = compiler.operators().local(e, scope);
    Step test = test(e, scope, then);
    return frame -> {
      boolean isAction = tense == Tense.NEXT && local.content(frame) instanceof Thunk thunk && thunk.isAction();
      return isAction ? enter(((Thunk) local.content(frame)).action(), frame, then) : test.run(frame);
    };
  }

  private Step parameterApplication(Expr.ParameterApplication e, Scope scope, Tense tense, Step then) {
    LocalNode operator = OperatorNodes.local(e.operator(), scope);
    CallNode.ArgumentSource[] arguments = compiler.operators().arguments(e.arguments(), scope);
    Step test = test(e, scope, then);
    return frame -> {
      Closure closure = (Closure) operator.content(frame);
      return tense == Tense.INITIAL || closure.code().step(tense) == null
          ? test.run(frame)
          : enter(closure, frame, then, CallNode.make(arguments, frame));
    };
  }

  private static boolean enter(Closure action, Frame frame, Step then, Object... arguments) {
    Frame activation = action.activate(frame.context, arguments);
    activation.caller = frame;
    activation.continuation = then;
    return action.code().step(Tense.NEXT).run(activation);
  }

  private OperatorCode code(Definition definition, Tense tense) {
    OperatorCode known = codes.get(tense).get(definition.id());
    if (known != null) {
      return known;
    }
    OperatorCode code = new OperatorCode(definition.name(), definition.parameters().size());
    codes.get(tense).put(definition.id(), code);
    complete(code, definition, Scope.ofModule(code.layout()), tense);
    return code;
  }

  private Step equality(Expr.BuiltInApplication e, Scope scope, Tense tense, Step then) {
    Optional<Target> assigned = assigned(e.arguments().getFirst(), scope, tense);
    if (assigned.isEmpty()) {
      return test(e, scope, then);
    }
    Target variable = assigned.get();
    Node value = compiler.compile(e.arguments().getLast(), scope);
    Step compare = test(e, scope, then);
    return frame -> {
      int index = variable.variable(frame);
      Value[] target = frame.context.target;
      return index < 0 || target[index] != null
          ? compare.run(frame)
          : assign(frame, index, value.evaluate(frame), then);
    };
  }

  private static boolean assign(Frame frame, int index, Value value, Step then) {
    Value[] target = frame.context.target;
    target[index] = value;
    frame.context.assigned();
    try {
      return then.run(frame);
    } finally {
      target[index] = null;
      frame.context.assigned();
    }
  }

  private Step membership(Expr.BuiltInApplication e, Scope scope, Tense tense, Step then) {
    Optional<Target> assigned = assigned(e.arguments().getFirst(), scope, tense);
    if (assigned.isEmpty()) {
      return test(e, scope, then);
    }
    Target variable = assigned.get();
    Node set = compiler.compile(e.arguments().getLast(), scope);
    Step compare = test(e, scope, then);
    Span span = e.span();
    return frame -> {
      int index = variable.variable(frame);
      if (index < 0 || frame.context.target[index] != null) {
        return compare.run(frame);
      }
      for (Value element : elements(set, frame, span)) {
        if (assign(frame, index, element, then)) {
          return true;
        }
      }
      return false;
    };
  }

  private static Iterable<Value> elements(Node set, Frame frame, Span span) {
    try {
      return Sets.asSet("\\in", set.evaluate(frame)).explicit();
    } catch (EvaluationException exception) {
      throw exception.at(span);
    }
  }

  private Step unchanged(Expr operand, Scope scope, Span span, Step then) {
    if (operand instanceof Expr.TupleLiteral tuple) {
      Step rest = then;
      for (Expr element : tuple.elements().reverse()) {
        rest = unchanged(element, scope, span, rest);
      }
      return rest;
    }
    if (operand instanceof Expr.OperatorApplication e && e.arguments().isEmpty()) {
      Definition definition = compiler.definitions().get(e.definition());
      if (definition != null && scope.findLet(e.definition()).isEmpty()) {
        return unchanged(definition.body(), Scope.ofModule(scope.layout()), span, then);
      }
    }
    Step compare = test(new Expr.Unchanged(operand, span), scope, then);
    Node value = compiler.compile(operand, scope);
    if (!(value instanceof VariableNode variable)) {
      return compare;
    }
    return frame -> {
      int index = variable.variable(frame);
      return index < 0 || frame.context.target[index] != null
          ? compare.run(frame)
          : assign(frame, index, frame.context.states.variable(index), then);
    };
  }

  /** What names the variable to assign. */
  @FunctionalInterface
  private interface Target {
    /** Returns the index of the variable in this frame, or -1 if what is there is none. */
    int variable(Frame frame);
  }

  /** Returns what names the variable to assign, if the left side has the form of it. */
  private Optional<Target> assigned(Expr left, Scope scope, Tense tense) {
    if (tense == Tense.NEXT && left instanceof Expr.LocalReference local) {
      return Optional.of(compiler.operators().local(local, scope)::nextVariable);
    }
    if (tense == Tense.NEXT && left instanceof Expr.OperatorApplication) {
      return switch (compiler.compile(left, scope)) {
        case CallNode call -> Optional.of(call::nextVariable);
        case LocalNode let -> Optional.of(let::nextVariable);
        default -> Optional.empty();
      };
    }
    Expr named = left;
    if (tense == Tense.NEXT) {
      if (!(left instanceof Expr.Prime prime)) {
        return Optional.empty();
      }
      named = prime.operand();
    }
    return compiler.compile(named, scope) instanceof VariableNode node ? Optional.of(node::variable) : Optional.empty();
  }
}
