package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.UnsupportedException;
import dev.heddle.ir.Bound;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Level;
import dev.heddle.ir.Local;
import dev.heddle.ir.NamedExpr;
import dev.heddle.ir.Spec;
import dev.heddle.ir.SplitAction;
import dev.heddle.ir.rewrite.ConstantEvaluator;
import dev.heddle.ir.rewrite.SubstituteArguments;
import dev.heddle.ir.rewrite.SubstituteLocals;
import dev.heddle.operator.BuiltIn;
import dev.heddle.transition.Fairness;
import dev.heddle.transition.Temporal;
import dev.heddle.transition.TemporalFormulas;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Translates the temporal formulas of a specification to formulas over numbered atoms. Used once. */
public final class TemporalTranslator {
  // Only what is temporal is taken apart: definitions are entered, quantifiers over constant sets written out. The
  // largest subformulas that are not temporal become atoms, whole, with the LET definitions that they stand under.
  private final ImmutableMap<Integer, Definition> definitions;
  private final ConstantEvaluator constants;
  private final TemporalLevels levels;
  private final TemporalAtoms atoms = new TemporalAtoms();
  private final Map<Temporal, Fairness> fairness = new LinkedHashMap<>();

  private TemporalTranslator(ImmutableMap<Integer, Definition> definitions, ConstantEvaluator constants) {
    this.definitions = definitions;
    this.constants = constants;
    this.levels = new TemporalLevels(definitions);
  }

  /**
   * Translates the temporal properties of a specification and what it assumes of behaviors; nothing where there are no
   * temporal properties.
   *
   * @param actions the actions of the system, by index
   * @throws UnsupportedException if a formula is none that exploring states can decide
   */
  public static TemporalTranslation translate(
      Spec spec, ImmutableList<SplitAction> actions, ConstantEvaluator constants) {
    if (spec.temporalProperties().isEmpty()) {
      return new TemporalTranslation(TemporalFormulas.NONE, ImmutableList.of(), ImmutableList.of());
    }
    return new TemporalTranslator(spec.definitions(), constants)
        .translate(spec, new StepOrigins(spec, actions, constants));
  }

  private TemporalTranslation translate(Spec spec, StepOrigins origins) {
    List<Temporal> assumed = new ArrayList<>();
    for (Expr conjunct : spec.fairness()) {
      addConjuncts(formula(conjunct, ImmutableList.of()), assumed);
    }
    ImmutableList.Builder<Temporal> properties = ImmutableList.builder();
    for (NamedExpr property : spec.temporalProperties()) {
      properties.add(formula(property.expression(), ImmutableList.of()));
    }
    ImmutableList<TemporalFormulas.StepAtom> steps = atoms.describeSteps(origins);
    TemporalFormulas formulas =
        new TemporalFormulas(
            atoms.describeStates(),
            steps,
            assumed.stream().filter(fairness::containsKey).map(fairness::get).collect(ImmutableList.toImmutableList()),
            assumed.stream().filter(f -> !fairness.containsKey(f)).collect(ImmutableList.toImmutableList()),
            properties.build());
    return new TemporalTranslation(formulas, atoms.states(), atoms.steps());
  }

  private static void addConjuncts(Temporal formula, List<Temporal> conjuncts) {
    if (formula instanceof Temporal.And and) {
      and.conjuncts().forEach(conjunct -> addConjuncts(conjunct, conjuncts));
    } else {
      conjuncts.add(formula);
    }
  }

  private Temporal formula(Expr e, ImmutableList<Expr.Let> lets) {
    Level level = levels.of(e);
    if (level != Level.TEMPORAL) {
      return atom(e, level, lets);
    }
    return switch (e) {
      case Expr.Conjunction f -> new Temporal.And(formulas(f.conjuncts(), lets));
      case Expr.Disjunction f -> new Temporal.Or(formulas(f.disjuncts(), lets));
      case Expr.Implication f -> Temporal.implies(formula(f.antecedent(), lets), formula(f.consequent(), lets));
      case Expr.BuiltInApplication f -> builtIn(f, lets);
      case Expr.Conditional f -> conditional(f, lets);
      case Expr.Case f -> cases(f, lets);
      case Expr.Let f -> formula(f.body(), ImmutableList.<Expr.Let>builder().addAll(lets).add(f).build());
      case Expr.ForAll f -> new Temporal.And(instances(f.bounds(), f.body(), lets));
      case Expr.Exists f -> new Temporal.Or(instances(f.bounds(), f.body(), lets));
      case Expr.OperatorApplication f -> formula(entered(f, lets), lets);
      case Expr.Always f -> new Temporal.Always(formula(f.operand(), lets));
      case Expr.Eventually f -> new Temporal.Eventually(formula(f.operand(), lets));
      case Expr.LeadsTo f -> Temporal.leadsTo(formula(f.cause(), lets), formula(f.effect(), lets));
      case Expr.Fairness f -> fairness(f, lets);
      case Expr.Unbounded f ->
          throw unsupported("unbounded " + f.quantifier() + " over a temporal formula", f.span());
      case Expr.UnsupportedTemporal f -> throw unsupported("the temporal operator `" + f.operator() + "`", f.span());
      default -> throw unsupported("a temporal formula inside this expression", e.span());
    };
  }

  private static UnsupportedException unsupported(String what, Span span) {
    return new UnsupportedException(
        DiagnosticCode.UNSUPPORTED, span, what + " cannot be decided by exploring states");
  }

  private ImmutableList<Temporal> formulas(List<Expr> expressions, ImmutableList<Expr.Let> lets) {
    return expressions.stream().map(e -> formula(e, lets)).collect(ImmutableList.toImmutableList());
  }

  private Temporal atom(Expr e, Level level, ImmutableList<Expr.Let> lets) {
    Expr closed = under(lets, e);
    Optional<Value> value = constants.evaluate(closed);
    if (value.isPresent() && value.get() instanceof BooleanValue truth) {
      return new Temporal.Truth(truth == BooleanValue.TRUE);
    }
    return level == Level.ACTION ? atoms.step(closed) : atoms.state(closed);
  }

  private static Expr under(ImmutableList<Expr.Let> lets, Expr e) {
    Expr closed = e;
    for (Expr.Let let : lets.reverse()) {
      closed = new Expr.Let(let.definitions(), closed, e.span());
    }
    return closed;
  }

  private Temporal builtIn(Expr.BuiltInApplication e, ImmutableList<Expr.Let> lets) {
    ImmutableList<Temporal> operands = formulas(e.arguments(), lets);
    if (e.operator() == BuiltIn.NOT) {
      return new Temporal.Not(operands.getFirst());
    }
    if (e.operator() == BuiltIn.EQUIVALENT || e.operator() == BuiltIn.EQUAL) {
      return Temporal.and(
          Temporal.implies(operands.getFirst(), operands.getLast()),
          Temporal.implies(operands.getLast(), operands.getFirst()));
    }
    throw unsupported("`" + e.operator().symbol() + "` of temporal formulas", e.span());
  }

  private Temporal conditional(Expr.Conditional e, ImmutableList<Expr.Let> lets) {
    Temporal test = formula(e.test(), lets);
    return Temporal.and(
        Temporal.implies(test, formula(e.then(), lets)), Temporal.or(test, formula(e.otherwise(), lets)));
  }

  private Temporal cases(Expr.Case e, ImmutableList<Expr.Let> lets) {
    Temporal otherwise = e.other().map(other -> formula(other, lets)).orElse(new Temporal.Truth(false));
    for (Expr.Arm arm : e.arms().reverse()) {
      Temporal guard = formula(arm.guard(), lets);
      otherwise = Temporal.and(Temporal.implies(guard, formula(arm.result(), lets)), Temporal.or(guard, otherwise));
    }
    return otherwise;
  }

  private Temporal fairness(Expr.Fairness e, ImmutableList<Expr.Let> lets) {
    Fairness.Strength strength =
        switch (e.strength()) {
          case WEAK -> Fairness.Strength.WEAK;
          case STRONG -> Fairness.Strength.STRONG;
        };
    Expr step = under(lets, new Expr.Angle(e.action(), e.subscript(), e.action().span()));
    Expr enabled = new Expr.Enabled(under(lets, e.enabled().action()), e.enabled().span());
    Fairness condition =
        new Fairness(
            strength,
            ActionNames.of(e.action(), definitions),
            atoms.step(step).index(),
            atoms.state(enabled).index(),
            e.span());
    fairness.putIfAbsent(condition.formula(), condition);
    return condition.formula();
  }

  // Definitions.

  private static Optional<Definition> letDefinition(int id, ImmutableList<Expr.Let> lets) {
    return lets.stream().flatMap(let -> let.definitions().stream()).filter(d -> d.id() == id).findFirst();
  }

  /** Returns the body of the applied definition, with its arguments in the place of its parameters. */
  private Expr entered(Expr.OperatorApplication e, ImmutableList<Expr.Let> lets) {
    Definition definition = letDefinition(e.definition(), lets).orElseGet(() -> definitions.get(e.definition()));
    if (definition.recursive()) {
      throw unsupported("the recursive temporal operator `" + definition.name() + "`", e.span());
    }
    return SubstituteArguments.in(definition.body(), definition.parameters(), e.arguments());
  }

  // Quantifiers.

  private ImmutableList<Temporal> instances(
      ImmutableList<Bound> bounds, Expr body, ImmutableList<Expr.Let> lets) {
    List<Expr> instances = new ArrayList<>(List.of(body));
    for (Bound bound : bounds) {
      SetValue set = constantSet(bound, lets);
      for (int i = 0; i < (bound.isTuple() ? 1 : bound.locals().size()); i++) {
        instances = instances(instances, bound, i, set);
      }
    }
    return formulas(instances, lets);
  }

  private SetValue constantSet(Bound bound, ImmutableList<Expr.Let> lets) {
    return constants
        .evaluate(under(lets, bound.set()))
        .filter(SetValue.class::isInstance)
        .map(SetValue.class::cast)
        .filter(SetValue::isFinite)
        .orElseThrow(
            () ->
                unsupported(
                    "a temporal formula quantified over a set that is not constant and finite", bound.set().span()));
  }

  private static List<Expr> instances(List<Expr> bodies, Bound bound, int position, SetValue set) {
    List<Expr> instances = new ArrayList<>();
    for (Expr body : bodies) {
      for (Value element : set) {
        instances.add(new SubstituteLocals(values(bound, position, element)).apply(body));
      }
    }
    return instances;
  }

  private static ImmutableMap<Local, Expr> values(Bound bound, int position, Value element) {
    if (!bound.isTuple()) {
      return ImmutableMap.of(bound.locals().get(position), new Expr.Literal(element, Span.NONE));
    }
    if (!(element instanceof TupleValue tuple) || tuple.size() != bound.locals().size()) {
      throw unsupported("a set of other tuples than the quantifier binds", bound.set().span());
    }
    ImmutableMap.Builder<Local, Expr> values = ImmutableMap.builder();
    for (int i = 0; i < tuple.size(); i++) {
      values.put(bound.locals().get(i), new Expr.Literal(tuple.element(i), Span.NONE));
    }
    return values.buildOrThrow();
  }
}
