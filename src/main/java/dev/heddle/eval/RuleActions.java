package dev.heddle.eval;

import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import dev.heddle.ir.rewrite.FreeVariables;
import dev.heddle.operator.Membership;
import dev.heddle.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compiles applications of functions where an action stands: the rule is entered, as that of an operator is. */
final class RuleActions {
  // TLC enters f[e] where f is still a rule when it is applied: one defined by f[x \in S] == P, or a LET of that form.
  // A function of the module that speaks of no state is a table before TLC begins, unless it is recursive; tables are
  // looked up. Entering matters where the rule holds in more than one way, each of which is a generated state, or where
  // it assigns; elsewhere the function is applied as everywhere, which remembers what it has computed.

  private final ExpressionCompiler compiler;
  private final Map<Local, Rule> recursive = new HashMap<>();

  RuleActions(ExpressionCompiler compiler) {
    this.compiler = compiler;
  }

  /**
   * A rule that is compiled as an action.
   *
   * @param bound binds its names to an argument, in its own frame
   * @param self the slot in which a recursive one finds itself, or -1
   */
  private record Rule(OperatorCode code, Tense tense, Loop bound, int self) {
    boolean enter(Frame activation, Value argument, Frame caller, Step then, Step outside) {
      if (!Membership.isElement(argument, bound.domain(activation))) {
        return outside.run(caller);
      }
      bound.bind(activation, argument);
      activation.caller = caller;
      activation.continuation = then;
      return code.step(tense).run(activation);
    }
  }

  /** Returns the step that enters the rule of the applied function, if TLC does. */
  Optional<Step> step(Expr.FunctionApplication e, Scope scope, Tense tense, Step then) {
    return switch (e.function()) {
      case Expr.OperatorApplication f when f.arguments().isEmpty() ->
          scope.findLet(f.definition()).isPresent()
              ? ofLet(e, f, scope, tense, then)
              : ofModule(e, compiler.definitions().get(f.definition()), scope, tense, then);
      case Expr.LocalReference f when recursive.containsKey(f.local()) ->
          scope.find(f.local()).map(place -> again(e, recursive.get(f.local()), place, scope, then));
      default -> Optional.empty();
    };
  }

  private Optional<Step> ofLet(
      Expr.FunctionApplication e, Expr.OperatorApplication f, Scope scope, Tense tense, Step then) {
    if (!(scope.findLet(f.definition()).orElseThrow() instanceof Scope.LetPlace.OfValue let)) {
      return Optional.empty();
    }
    int depth = let.place().depth();
    OperatorCode code = new OperatorCode(let.definition().name(), 0);
    return rule(let.definition().body(), code, let.scope().inside(code.layout()), tense)
        .map(rule -> first(e, rule, scope, then, frame -> frame.ancestor(depth)));
  }

  private Optional<Step> ofModule(
      Expr.FunctionApplication e, Definition f, Scope scope, Tense tense, Step then) {
    boolean isTable = f.body() instanceof Expr.FunctionLiteral && variables(f.body()).isEmpty();
    if (isTable) {
      return Optional.empty();
    }
    OperatorCode code = new OperatorCode(f.name(), 0);
    return rule(f.body(), code, Scope.ofModule(code.layout()), tense)
        .map(rule -> first(e, rule, scope, then, _ -> null));
  }

  private FreeVariables variables(Expr expression) {
    return FreeVariables.of(expression, compiler.definitions());
  }

  private Optional<Rule> rule(Expr function, OperatorCode code, Scope inside, Tense tense) {
    return switch (function) {
      case Expr.FunctionLiteral f when isEntered(f.body()) -> {
        BindingNodes.BoundLoop bound = compiler.binding().bind(f.bounds(), inside);
        complete(code, f.body(), bound.scope(), tense);
        yield Optional.of(new Rule(code, tense, bound.loop(), -1));
      }
      case Expr.RecursiveFunction f when isEntered(f.body()) -> {
        Scope withSelf = inside.with(f.self());
        BindingNodes.BoundLoop bound = compiler.binding().bind(f.bounds(), withSelf);
        Rule rule = new Rule(code, tense, bound.loop(), withSelf.slot(f.self()));
        recursive.put(f.self(), rule);
        complete(code, f.body(), bound.scope(), tense);
        yield Optional.of(rule);
      }
      default -> Optional.empty();
    };
  }

  private void complete(OperatorCode code, Expr body, Scope scope, Tense tense) {
    code.complete(tense, compiler.actions().step(body, scope, tense, ActionCompiler.RETURN));
  }

  /** Returns the frame in which the text of a function stands. */
  @FunctionalInterface
  private interface Surroundings {
    Frame of(Frame frame);
  }

  private Step first(Expr.FunctionApplication e, Rule rule, Scope scope, Step then, Surroundings surroundings) {
    Node function = compiler.compile(e.function(), scope);
    Node argument = compiler.compile(e.argument(), scope);
    Step outside = compiler.actions().test(e, scope, then);
    return frame -> {
      Frame activation = rule.code().activate(frame.context, surroundings.of(frame));
      if (rule.self() >= 0) {
        activation.slots[rule.self()] = function.evaluateLazily(frame);
      }
      return rule.enter(activation, argument.evaluate(frame), frame, then, outside);
    };
  }

  /** A recursive rule that is entered from inside. */
  private Step again(Expr.FunctionApplication e, Rule rule, Scope.Place self, Scope scope, Step then) {
    Node argument = compiler.compile(e.argument(), scope);
    Step outside = compiler.actions().test(e, scope, then);
    return frame -> {
      Frame outer = frame.ancestor(self.depth());
      Frame activation = rule.code().activate(frame.context, outer.parent);
      activation.slots[rule.self()] = outer.slots[rule.self()];
      return rule.enter(activation, argument.evaluate(frame), frame, then, outside);
    };
  }

  private boolean isEntered(Expr body) {
    return !variables(body).primed().isEmpty() || isManifold(body, new HashSet<>());
  }

  /** Returns whether a formula may hold in more than one way; of a LET's operators that is taken for granted. */
  private boolean isManifold(Expr formula, Set<Integer> entered) {
    return switch (formula) {
      case Expr.Disjunction _, Expr.Exists _ -> true;
      case Expr.Conjunction e -> e.conjuncts().stream().anyMatch(part -> isManifold(part, entered));
      case Expr.ForAll e -> isManifold(e.body(), entered);
      case Expr.Implication e -> isManifold(e.consequent(), entered);
      case Expr.Conditional e -> isManifold(e.then(), entered) || isManifold(e.otherwise(), entered);
      case Expr.Case e ->
          e.arms().stream().anyMatch(arm -> isManifold(arm.result(), entered))
              || e.other().filter(other -> isManifold(other, entered)).isPresent();
      case Expr.Let e -> isManifold(e.body(), entered);
      case Expr.OperatorApplication e -> {
        Definition definition = compiler.definitions().get(e.definition());
        yield definition == null || entered.add(e.definition()) && isManifold(definition.body(), entered);
      }
      default -> false;
    };
  }
}
