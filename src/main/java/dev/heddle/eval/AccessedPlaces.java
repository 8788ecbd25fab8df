package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Bound;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import dev.heddle.ir.Spec;
import dev.heddle.ir.rewrite.FreeVariables;
import dev.heddle.ir.rewrite.SubExpressions;
import dev.heddle.ir.rewrite.SubstituteLocals;
import dev.heddle.ir.rewrite.Unfolding;
import dev.heddle.operator.BuiltIn;
import dev.heddle.operator.Logic;
import dev.heddle.transition.Accesses;
import dev.heddle.value.ApplicableValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.TlaPrinter;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the parts of a state that a step reads and assigns, or that the value of a formula rests on. */
final class AccessedPlaces {
  // The expression is walked as it would be evaluated in the state: of a conditional the branch that is taken, of a
  // conjunction no more than up to the first false conjunct, of a quantifier no more than up to the element that
  // decides. A chain of applications that begins at a variable, such as refs[self][p], is read at the arguments'
  // values. What an assignment only passes on is no read: f in [f EXCEPT ![a] = e], and in [x \in S |-> ... f[x] ...]
  // the entries that stay what they are. Where an argument has no value, or a definition cannot be entered, the whole
  // variable is read: the answer may be too large there.

  private static final int MOST_ELEMENTS = 256;

  private final Spec spec;
  private final Evaluator evaluator;
  private final ImmutableList<Value> from;
  private final ImmutableList<Value> to;
  private final Map<Integer, Definition> lets = new HashMap<>();
  private final Deque<Expr.Let> scopes = new ArrayDeque<>();
  private final Set<String> writes = new LinkedHashSet<>();
  private Set<String> places = new LinkedHashSet<>();

  private AccessedPlaces(Spec spec, Evaluator evaluator, ImmutableList<Value> from, ImmutableList<Value> to) {
    this.spec = spec;
    this.evaluator = evaluator;
    this.from = from;
    this.to = to;
  }

  /** Returns what a step from one state to another by {@code action} reads and assigns. */
  static Accesses ofStep(
      Spec spec, Evaluator evaluator, Expr action, ImmutableList<Value> from, ImmutableList<Value> to) {
    AccessedPlaces places = new AccessedPlaces(spec, evaluator, from, to);
    places.enter(action);
    return new Accesses(ImmutableSet.copyOf(places.places), ImmutableSet.copyOf(places.writes));
  }

  /** Returns what the value of a state predicate or term rests on. */
  static ImmutableSet<String> ofFormula(Spec spec, Evaluator evaluator, Expr formula, ImmutableList<Value> state) {
    return ofStep(spec, evaluator, formula, state, state).reads();
  }

  private void enter(Expr expression) {
    switch (expression) {
      case Expr.StateVariable e -> places.add(e.variable().name());
      case Expr.FunctionApplication e -> enterApplication(e);
      case Expr.Prime _, Expr.Unchanged _ -> {}
      case Expr.BuiltInApplication e when isAssignment(e) ->
          enterAssigned(((Expr.Prime) e.arguments().getFirst()).operand(), e.arguments().getLast());
      case Expr.Conjunction e -> enterUntil(e.conjuncts(), false);
      case Expr.Disjunction e -> enterUntil(e.disjuncts(), true);
      case Expr.Implication e -> {
        enter(e.antecedent());
        if (!Optional.of(false).equals(truth(e.antecedent()))) {
          enter(e.consequent());
        }
      }
      case Expr.Conditional e -> enterBranch(e).ifPresent(this::enter);
      case Expr.Let e -> enterLet(e);
      case Expr.ForAll e -> enterBody(e.bounds(), e.body(), Optional.of(false));
      case Expr.Exists e -> enterBody(e.bounds(), e.body(), Optional.of(true));
      case Expr.SetFilter e -> enterBody(ImmutableList.of(e.bound()), e.predicate(), Optional.empty());
      case Expr.SetMap e -> enterBody(e.bounds(), e.element(), Optional.empty());
      case Expr.FunctionLiteral e -> enterBody(e.bounds(), e.body(), Optional.empty());
      case Expr.OperatorApplication e -> enterDefinition(e);
      case Expr.Except e -> {
        enter(e.function());
        enterUpdates(e);
      }
      case Expr.NativeApplication e when !areValues(e.arguments()) -> enterWhole(e);
      case Expr.Choose _, Expr.Unbounded _, Expr.RecursiveFunction _, Expr.ParameterApplication _ ->
          enterWhole(expression);
      default -> SubExpressions.of(expression).forEach(this::enter);
    }
  }

  private void enterWhole(Expr expression) {
    FreeVariables.of(expression, spec.definitions()).reads()
        .forEach(variable -> places.add(spec.variables().get(variable).name()));
  }

  private static boolean isAssignment(Expr.BuiltInApplication e) {
    return (e.operator() == BuiltIn.EQUAL || e.operator() == BuiltIn.IN)
        && e.arguments().getFirst() instanceof Expr.Prime;
  }

  /** Enters the test of a conditional and returns the branch that is taken; both are entered if that is not known. */
  private Optional<Expr> enterBranch(Expr.Conditional e) {
    enter(e.test());
    Optional<Boolean> test = truth(e.test());
    if (test.isEmpty()) {
      enter(e.then());
      enter(e.otherwise());
    }
    return test.map(isTrue -> isTrue ? e.then() : e.otherwise());
  }

  /** Enters the parts one after the other, up to one that has the value {@code decisive}. */
  private void enterUntil(ImmutableList<Expr> parts, boolean decisive) {
    for (Expr part : parts) {
      enter(part);
      if (!isOfSteps(part) && Optional.of(decisive).equals(truth(part))) {
        return;
      }
    }
  }

  private boolean isOfSteps(Expr part) {
    return !FreeVariables.of(part, spec.definitions()).areOfOneState();
  }

  private void enterLet(Expr.Let let) {
    let.definitions().forEach(definition -> lets.put(definition.id(), definition));
    scopes.push(let);
    enter(let.body());
    scopes.pop();
  }

  private void enterDefinition(Expr.OperatorApplication e) {
    Definition definition =
        Optional.ofNullable(spec.definitions().get(e.definition())).orElse(lets.get(e.definition()));
    if (definition == null || definition.recursive() || !areValues(e.arguments())) {
      enterWhole(e);
    } else {
      enter(Unfolding.body(definition, e.arguments()));
    }
  }

  /** Tells whether none of the arguments is an operator, whose body speaks of parameters that have no value here. */
  private static boolean areValues(ImmutableList<Argument> arguments) {
    return arguments.stream().allMatch(argument -> argument instanceof Argument.Value);
  }

  private void enterAssigned(Expr target, Expr value) {
    switch (value) {
      case Expr.StateVariable e when e.equals(target) || sameVariable(e, target) -> {}
      case Expr.Except e when sameVariable(e.function(), target) -> {
        enterUpdates(e);
        e.updates().forEach(update -> writes.add(place((Expr.StateVariable) target, update.path())));
      }
      case Expr.Conditional e -> enterBranch(e).ifPresent(branch -> enterAssigned(target, branch));
      case Expr.FunctionLiteral e when target instanceof Expr.StateVariable variable && isOfOneName(e.bounds()) ->
          enterEntries(variable, e);
      default -> {
        enter(value);
        if (target instanceof Expr.StateVariable variable) {
          writes.add(variable.variable().name());
        }
      }
    }
  }

  private static boolean sameVariable(Expr one, Expr other) {
    return one instanceof Expr.StateVariable a
        && other instanceof Expr.StateVariable b
        && a.variable().index() == b.variable().index();
  }

  private static boolean isOfOneName(ImmutableList<Bound> bounds) {
    return bounds.size() == 1 && bounds.getFirst().locals().size() == 1;
  }

  /** Enters what an EXCEPT computes: the arguments and the new values. */
  private void enterUpdates(Expr.Except except) {
    for (Expr.Update update : except.updates()) {
      Expr old = except.function();
      for (Expr argument : update.path()) {
        enter(argument);
        old = new Expr.FunctionApplication(old, argument, except.span());
      }
      enter(new SubstituteLocals(ImmutableMap.of(update.old(), old)).apply(update.value()));
    }
  }

  /** Enters the entries of an assigned function one by one; an entry that stays what it is does not read itself. */
  private void enterEntries(Expr.StateVariable variable, Expr.FunctionLiteral function) {
    Bound bound = function.bounds().getFirst();
    enter(bound.set());
    Set<String> all = places;
    for (Value element : elements(bound)) {
      places = new LinkedHashSet<>();
      enter(replace(function.body(), ImmutableMap.of(bound.locals().getFirst(), element)));
      int index = variable.variable().index();
      Value before = from.get(index);
      boolean isKept = before instanceof ApplicableValue old
          && to.get(index) instanceof ApplicableValue now
          && at(old, element).isPresent()
          && at(old, element).equals(at(now, element));
      if (isKept) {
        places.remove(variable.variable().name() + TlaPrinter.application(before, element));
      } else {
        writes.add(before instanceof ApplicableValue old && at(old, element).isPresent()
            ? variable.variable().name() + TlaPrinter.application(before, element)
            : variable.variable().name());
      }
      all.addAll(places);
    }
    places = all;
  }

  /** Enters a body for one element after the other, up to one for which it has the value {@code decisive}. */
  private void enterBody(ImmutableList<Bound> bounds, Expr body, Optional<Boolean> decisive) {
    bounds.forEach(bound -> enter(bound.set()));
    enterElements(bounds, body, decisive);
  }

  private boolean enterElements(ImmutableList<Bound> bounds, Expr body, Optional<Boolean> decisive) {
    if (bounds.isEmpty()) {
      enter(body);
      return decisive.isPresent() && decisive.equals(truth(body));
    }
    Bound bound = bounds.getFirst();
    ImmutableList<Bound> rest = bounds.subList(1, bounds.size());
    if (!bound.isTuple() && bound.locals().size() > 1) {
      Bound others = new Bound(bound.locals().subList(1, bound.locals().size()), false, bound.set());
      rest = ImmutableList.<Bound>builder().add(others).addAll(rest).build();
    }
    for (Value element : elements(bound)) {
      Map<Local, Value> values = new LinkedHashMap<>();
      for (int i = 0; i < (bound.isTuple() ? bound.locals().size() : 1); i++) {
        values.put(bound.locals().get(i), bound.isTuple() ? ((TupleValue) element).element(i) : element);
      }
      if (enterElements(rest, replace(body, values), decisive)) {
        return true;
      }
    }
    return false;
  }

  private ImmutableList<Value> elements(Bound bound) {
    ImmutableList.Builder<Value> elements = ImmutableList.builder();
    value(bound.set()).filter(SetValue.class::isInstance).map(SetValue.class::cast).ifPresent(set -> {
      int count = 0;
      for (Value element : set) {
        if (count++ < MOST_ELEMENTS) {
          elements.add(element);
        }
      }
    });
    return elements.build();
  }

  private static Expr replace(Expr body, Map<Local, Value> values) {
    ImmutableMap.Builder<Local, Expr> literals = ImmutableMap.builder();
    values.forEach((local, value) -> literals.put(local, new Expr.Literal(value, body.span())));
    return new SubstituteLocals(literals.buildOrThrow()).apply(body);
  }

  /** Reads a chain of applications at the values of its arguments. */
  private void enterApplication(Expr.FunctionApplication application) {
    Deque<Expr> arguments = new ArrayDeque<>();
    Expr function = application;
    while (function instanceof Expr.FunctionApplication e) {
      arguments.push(e.argument());
      function = e.function();
    }
    arguments.forEach(this::enter);
    if (!(function instanceof Expr.StateVariable variable)) {
      enter(function);
      return;
    }
    places.add(place(variable, arguments));
  }

  /** Returns the part of a variable that is meant by arguments, as far as they have values in its domain. */
  private String place(Expr.StateVariable variable, Iterable<Expr> arguments) {
    StringBuilder place = new StringBuilder(variable.variable().name());
    Optional<Value> current = Optional.of(from.get(variable.variable().index()));
    for (Expr argument : arguments) {
      Optional<Value> key = value(argument);
      Optional<Value> inner = key.isEmpty() ? Optional.empty() : current.flatMap(value -> at(value, key.get()));
      if (inner.isEmpty()) {
        break;
      }
      place.append(TlaPrinter.application(current.get(), key.get()));
      current = inner;
    }
    return place.toString();
  }

  private static Optional<Value> at(Value function, Value argument) {
    if (!(function instanceof ApplicableValue applicable)) {
      return Optional.empty();
    }
    int index = applicable.indexOf(argument);
    return index < 0 ? Optional.empty() : Optional.of(applicable.result(index));
  }

  private Optional<Boolean> truth(Expr formula) {
    return value(formula).flatMap(value -> {
      try {
        return Optional.of(Logic.isTrue(value));
      } catch (EvaluationException _) {
        return Optional.empty();
      }
    });
  }

  private Optional<Value> value(Expr expression) {
    Expr whole = expression;
    for (Expr.Let let : scopes) {
      whole = new Expr.Let(let.definitions(), whole, let.span());
    }
    try {
      return Optional.of(evaluator.evaluate(whole, from, to));
    } catch (EvaluationException _) {
      return Optional.empty();
    }
  }
}
