package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Bound;
import dev.heddle.ir.EffectOperator;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import dev.heddle.ir.Spec;
import dev.heddle.ir.rewrite.FreeVariables;
import dev.heddle.ir.rewrite.SubExpressions;
import dev.heddle.ir.rewrite.SubstituteLocals;
import dev.heddle.ir.rewrite.Unfolding;
import dev.heddle.operator.BuiltIn;
import dev.heddle.operator.Logic;
import dev.heddle.transition.Explanation.Reason;
import dev.heddle.value.SetValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One descent through a formula in one state, or on one step, to the parts that decide its value. Not thread-safe.
 */
final class ReasonSearch {
  private static final int MAX_TERMS = 8;

  /**
   * What stands around a part.
   *
   * @param witnesses the names that were bound on the way
   * @param lets puts the part back into the LETs in whose scope it stands
   */
  record Surroundings(ImmutableMap<String, Value> witnesses, UnaryOperator<Expr> lets) {
    static final Surroundings NONE = new Surroundings(ImmutableMap.of(), part -> part);

    Surroundings with(Map<Local, Value> bound) {
      Map<String, Value> all = new LinkedHashMap<>(witnesses);
      bound.forEach((local, value) -> all.put(local.name(), value));
      return new Surroundings(ImmutableMap.copyOf(all), lets);
    }

    Surroundings inside(Expr.Let let) {
      return new Surroundings(
          witnesses, part -> lets.apply(new Expr.Let(let.definitions(), part, let.span())));
    }
  }

  private final Spec spec;
  private final TermText texts;
  private final Unfolding unfolding;
  private final Function<Expr, Value> values;
  private final Function<Expr, ImmutableSet<String>> reads;
  private final List<Reason> reasons = new ArrayList<>();

  /**
   * Makes a search.
   *
   * @param values the value of a closed formula
   * @param reads the parts of the state that its value rests on
   */
  ReasonSearch(Spec spec, Function<Expr, Value> values, Function<Expr, ImmutableSet<String>> reads) {
    this.spec = spec;
    this.texts = new TermText(spec.definitions());
    this.unfolding = new Unfolding(spec.definitions());
    this.values = values;
    this.reads = reads;
  }

  private Value evaluate(Expr part, UnaryOperator<Expr> lets) {
    return values.apply(lets.apply(part));
  }

  boolean isTrue(Expr part, UnaryOperator<Expr> lets) {
    return Logic.isTrue(evaluate(part, lets));
  }

  /** {@return the reasons that were found} */
  ImmutableList<Reason> reasons() {
    return ImmutableList.copyOf(reasons);
  }

  /** Finds the reasons for which {@code part} has the truth value {@code value}. */
  void enter(Expr part, boolean value, Surroundings around) {
    switch (part) {
      case Expr.Conjunction e when !value -> enterFirst(e.conjuncts(), false, around);
      case Expr.Conjunction e -> e.conjuncts().forEach(conjunct -> enter(conjunct, true, around));
      case Expr.Disjunction e when value -> enterFirst(e.disjuncts(), true, around);
      case Expr.Disjunction e -> e.disjuncts().forEach(disjunct -> enter(disjunct, false, around));
      case Expr.Implication e when !value -> {
        enter(e.antecedent(), true, around);
        enter(e.consequent(), false, around);
      }
      case Expr.BuiltInApplication e when e.operator() == BuiltIn.NOT ->
          enter(e.arguments().getFirst(), !value, around);
      case Expr.Conditional e -> {
        boolean isTrue = isTrue(e.test(), around.lets());
        enter(e.test(), isTrue, around);
        enter(isTrue ? e.then() : e.otherwise(), value, around);
      }
      case Expr.Let e -> enter(e.body(), value, around.inside(e));
      case Expr.Box e when !value -> enter(e.action(), false, around);
      case Expr.ForAll e when !value -> enterWitness(part, e.bounds(), e.body(), false, around);
      case Expr.Exists e when value -> enterWitness(part, e.bounds(), e.body(), true, around);
      case Expr.OperatorApplication e -> enterDefinition(e, value, around);
      default -> addReason(part, value, around);
    }
  }

  /** Returns whether a part of an action rules every step out by itself, and gathers the reasons if so. */
  boolean isBlocked(Expr part, Surroundings around) {
    if (isOfOneState(part)) {
      return !(part instanceof Expr.Effect) && isFalse(part, around);
    }
    return switch (part) {
      case Expr.Conjunction e -> e.conjuncts().stream().anyMatch(conjunct -> isBlocked(conjunct, around));
      case Expr.Disjunction e -> areAllBlocked(e.disjuncts(), around);
      case Expr.Conditional e -> isBlocked(isTrue(e.test(), around.lets()) ? e.then() : e.otherwise(), around);
      case Expr.Let e -> isBlocked(e.body(), around.inside(e));
      case Expr.OperatorApplication e -> unfolding.body(e).filter(body -> isBlocked(body, around)).isPresent();
      case Expr.Exists e -> isBlockedForAll(e, around);
      default -> false;
    };
  }

  /** Finds the first assertion of an action that is false, and the reasons; returns whether there is one. */
  boolean enterAssertion(Expr part, Surroundings around) {
    return switch (part) {
      case Expr.Effect e when e.operator() == EffectOperator.ASSERT ->
          isFalse(((Argument.Value) e.arguments().getFirst()).expression(), around);
      case Expr.Conjunction e -> enterAssertion(e, around);
      case Expr.Disjunction e -> e.disjuncts().stream().anyMatch(disjunct -> enterAssertion(disjunct, around));
      case Expr.Conditional e ->
          enterAssertion(isTrue(e.test(), around.lets()) ? e.then() : e.otherwise(), around);
      case Expr.Let e -> enterAssertion(e.body(), around.inside(e));
      case Expr.OperatorApplication e -> unfolding.body(e).filter(body -> enterAssertion(body, around)).isPresent();
      case Expr.Exists e when bindsOnce(e) -> {
        for (Value element : (SetValue) evaluate(e.bounds().getFirst().set(), around.lets())) {
          Map<Local, Value> values = bind(e.bounds().getFirst(), element);
          if (enterAssertion(replace(e.body(), values), around.with(values))) {
            yield true;
          }
        }
        yield false;
      }
      default -> false;
    };
  }

  /** Looks for an assertion up to the first conjunct that rules the step out. */
  private boolean enterAssertion(Expr.Conjunction conjunction, Surroundings around) {
    for (Expr conjunct : conjunction.conjuncts()) {
      if (enterAssertion(conjunct, around)) {
        return true;
      }
      if (isOfOneState(conjunct) && !(conjunct instanceof Expr.Effect) && !isTrue(conjunct, around.lets())) {
        return false;
      }
    }
    return false;
  }

  /** Returns the reasons without those that rest on constants alone, unless all do. */
  ImmutableList<Reason> reasonsOfTheState() {
    ImmutableList<Reason> ofTheState =
        reasons.stream().filter(reason -> !reason.reads().isEmpty()).collect(ImmutableList.toImmutableList());
    return ofTheState.isEmpty() ? ImmutableList.copyOf(reasons) : ofTheState;
  }

  private boolean isFalse(Expr condition, Surroundings around) {
    if (isTrue(condition, around.lets())) {
      return false;
    }
    enter(condition, false, around);
    return true;
  }

  private boolean areAllBlocked(ImmutableList<Expr> parts, Surroundings around) {
    int before = reasons.size();
    for (Expr part : parts) {
      if (!isBlocked(part, around)) {
        reasons.subList(before, reasons.size()).clear();
        return false;
      }
    }
    return true;
  }

  /** Tells whether an action is blocked for every element of a set; the reasons are those of the first. */
  private boolean isBlockedForAll(Expr.Exists e, Surroundings around) {
    if (!bindsOnce(e)) {
      return false;
    }
    Bound bound = e.bounds().getFirst();
    int before = reasons.size();
    int kept = before;
    for (Value element : (SetValue) evaluate(bound.set(), around.lets())) {
      Map<Local, Value> values = bind(bound, element);
      if (!isBlocked(replace(e.body(), values), around.with(values))) {
        reasons.subList(before, reasons.size()).clear();
        return false;
      }
      kept = kept == before ? reasons.size() : kept;
      reasons.subList(kept, reasons.size()).clear();
    }
    return true;
  }

  private static boolean bindsOnce(Expr.Exists e) {
    Bound bound = e.bounds().getFirst();
    return e.bounds().size() == 1 && (bound.isTuple() || bound.locals().size() == 1);
  }

  private void enterFirst(ImmutableList<Expr> parts, boolean value, Surroundings around) {
    for (Expr part : parts) {
      if (isTrue(part, around.lets()) == value) {
        enter(part, value, around);
        return;
      }
    }
  }

  private void enterDefinition(Expr.OperatorApplication e, boolean value, Surroundings around) {
    unfolding.body(e).ifPresentOrElse(body -> enter(body, value, around), () -> addReason(e, value, around));
  }

  private boolean isOfOneState(Expr part) {
    return FreeVariables.of(part, spec.definitions()).areOfOneState();
  }

  /** Enters the body of a quantifier at the first elements where it has the given truth value. */
  private void enterWitness(
      Expr quantifier, ImmutableList<Bound> bounds, Expr body, boolean value, Surroundings around) {
    Optional<Map<Local, Value>> witness = witness(bounds, body, value, around.lets());
    if (witness.isEmpty()) {
      addReason(quantifier, value, around);
    } else {
      enter(replace(body, witness.get()), value, around.with(witness.get()));
    }
  }

  private Optional<Map<Local, Value>> witness(
      ImmutableList<Bound> bounds, Expr body, boolean value, UnaryOperator<Expr> lets) {
    if (bounds.isEmpty()) {
      return isTrue(body, lets) == value ? Optional.of(new LinkedHashMap<>()) : Optional.empty();
    }
    Bound first = bounds.getFirst();
    List<Bound> rest = new ArrayList<>(bounds.subList(1, bounds.size()));
    boolean isOneOfMany = !first.isTuple() && first.locals().size() > 1;
    if (isOneOfMany) {
      rest.addFirst(new Bound(first.locals().subList(1, first.locals().size()), false, first.set()));
    }
    for (Value element : (SetValue) evaluate(first.set(), lets)) {
      Map<Local, Value> bound = bind(first, element);
      Optional<Map<Local, Value>> others = witness(ImmutableList.copyOf(rest), replace(body, bound), value, lets);
      if (others.isPresent()) {
        bound.putAll(others.get());
        return Optional.of(bound);
      }
    }
    return Optional.empty();
  }

  private Map<Local, Value> bind(Bound bound, Value element) {
    Map<Local, Value> values = new LinkedHashMap<>();
    for (int i = 0; i < (bound.isTuple() ? bound.locals().size() : 1); i++) {
      values.put(bound.locals().get(i), bound.isTuple() ? ((TupleValue) element).element(i) : element);
    }
    return values;
  }

  private Expr replace(Expr part, Map<Local, Value> values) {
    ImmutableMap.Builder<Local, Expr> literals = ImmutableMap.builder();
    values.forEach((local, value) -> literals.put(local, new Expr.Literal(value, part.span())));
    return new SubstituteLocals(literals.buildOrThrow()).apply(part);
  }

  /** Adds a part as a reason. */
  void addReason(Expr part, boolean value, Surroundings around) {
    Map<String, Value> terms = new LinkedHashMap<>();
    collectTerms(part, around.lets(), terms);
    ImmutableSet<String> places = reads.apply(around.lets().apply(part));
    reasons.add(new Reason(part.span(), value, around.witnesses(), ImmutableMap.copyOf(terms), places));
  }

  private void collectTerms(Expr part, UnaryOperator<Expr> lets, Map<String, Value> terms) {
    boolean isOfOtherStates = part instanceof Expr.Enabled;
    if (terms.size() >= MAX_TERMS || isOfOtherStates || FreeVariables.of(part, spec.definitions()).isEmpty()) {
      return;
    }
    Optional<String> text = texts.of(part);
    Optional<Value> value = text.flatMap(t -> termValue(part, lets));
    if (value.isPresent()) {
      terms.put(text.get(), value.get());
    } else {
      SubExpressions.of(part).forEach(inner -> collectTerms(inner, lets, terms));
    }
  }

  private Optional<Value> termValue(Expr term, UnaryOperator<Expr> lets) {
    try {
      return Optional.of(evaluate(term, lets));
    } catch (EvaluationException exception) {
      return Optional.empty();
    }
  }
}
