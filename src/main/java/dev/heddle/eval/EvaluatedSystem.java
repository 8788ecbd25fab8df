package dev.heddle.eval;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heddle.diagnostic.AssumptionException;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.CoverFormula;
import dev.heddle.ir.Expr;
import dev.heddle.ir.GuardFormula;
import dev.heddle.ir.NamedExpr;
import dev.heddle.ir.Spec;
import dev.heddle.ir.SplitAction;
import dev.heddle.ir.Variable;
import dev.heddle.ir.rewrite.DeriveCovers;
import dev.heddle.ir.rewrite.DeriveGuards;
import dev.heddle.ir.rewrite.FreeVariables;
import dev.heddle.transition.Accesses;
import dev.heddle.transition.Action;
import dev.heddle.transition.ControlState;
import dev.heddle.transition.Cover;
import dev.heddle.transition.Explanation;
import dev.heddle.transition.Guard;
import dev.heddle.transition.Property;
import dev.heddle.transition.StateLayout;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TemporalFormulas;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.Interner;
import dev.heddle.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A specification run by the reference engine. */
public final class EvaluatedSystem implements TransitionSystem {
  private final Spec spec;
  private final Evaluator evaluator;
  private final InternedLayout layout;
  private final ActionTable table;
  private final ImmutableList<Action> actions;
  private final TemporalTranslation temporal;
  private final ImmutableList<CoverFormula> covers;
  private final Supplier<ImmutableList<GuardFormula>> guards;
  private final CompiledSpec compiled;
  private final ImmutableList<Property.ActionProperty> actionProperties;
  private final ImmutableList<Property.InitialProperty> initialProperties;
  private final ImmutableList<Property.Invariant> invariants;
  private final Supplier<Boolean> sequential;

  private EvaluatedSystem(Spec spec, RunContext run, Interner interner) {
    this.spec = spec;
    this.evaluator = Evaluator.of(spec, run);
    this.layout = new InternedLayout(names(spec), interner);
    this.table = ActionTable.of(spec, evaluator);
    this.actions = table.actions();
    this.temporal = TemporalTranslator.translate(spec, table.split(), evaluator);
    this.covers = DeriveCovers.of(spec);
    this.guards = Suppliers.memoize(() -> DeriveGuards.of(table.split(), spec.definitions(), programCounter(spec)));
    this.compiled = compile(table.split());
    this.sequential = Suppliers.memoize(() -> HistoryUse.asksForPast(spec) || HistoryUse.setsRegisters(spec));
    this.actionProperties =
        spec.actionProperties().stream()
            .map(named -> new Property.ActionProperty(named.name(), named.expression().span()))
            .collect(ImmutableList.toImmutableList());
    this.initialProperties =
        spec.initialProperties().stream()
            .map(named -> new Property.InitialProperty(named.name(), named.expression().span()))
            .collect(ImmutableList.toImmutableList());
    this.invariants =
        spec.invariants().stream()
            .map(named -> new Property.Invariant(named.name(), named.expression().span()))
            .collect(ImmutableList.toImmutableList());
  }

  /** Compiles a specification. */
  public static EvaluatedSystem of(Spec spec, RunContext run) {
    return new EvaluatedSystem(spec, run, new Interner());
  }

  /** Compiles a specification; the slots of its states are the ids that {@code interner} gives the values. */
  public static EvaluatedSystem of(Spec spec, RunContext run, Interner interner) {
    return new EvaluatedSystem(spec, run, interner);
  }

  /** {@return what each action does} */
  public ImmutableList<SplitAction> split() {
    return table.split();
  }

  private static ImmutableList<String> names(Spec spec) {
    return spec.variables().stream().map(Variable::name).collect(ImmutableList.toImmutableList());
  }

  private CompiledSpec compile(ImmutableList<SplitAction> split) {
    return new CompiledSpec(
        step(spec.init(), Tense.INITIAL),
        split.stream().map(action -> step(action.body(), Tense.NEXT)).collect(ImmutableList.toImmutableList()),
        predicates(spec.invariants()),
        covers.stream().map(cover -> predicate(cover.formula())).collect(ImmutableList.toImmutableList()),
        predicates(spec.initialProperties()),
        predicates(spec.actionProperties()),
        predicates(spec.stateConstraints()),
        predicates(spec.actionConstraints()),
        atoms(temporal.stateAtoms()),
        atoms(temporal.stepAtoms()),
        Suppliers.memoize(() -> atoms(guards.get().stream().map(GuardFormula::formula).toList())));
  }

  private Supplier<CompiledSpec.Enumeration> step(Expr formula, Tense tense) {
    return Suppliers.memoize(() -> {
      FrameLayout frame = new FrameLayout();
      Step step = evaluator.enumeration(formula, Scope.ofModule(frame), tense);
      return new CompiledSpec.Enumeration(step, frame, text(formula));
    });
  }

  private ImmutableList<Supplier<CompiledSpec.Predicate>> predicates(ImmutableList<NamedExpr> formulas) {
    return formulas.stream().map(this::predicate).collect(ImmutableList.toImmutableList());
  }

  private Supplier<CompiledSpec.Predicate> predicate(NamedExpr named) {
    return predicate(named.expression());
  }

  private ImmutableList<Supplier<CompiledSpec.Predicate>> atoms(List<Expr> formulas) {
    return formulas.stream().map(this::predicate).collect(ImmutableList.toImmutableList());
  }

  private Supplier<CompiledSpec.Predicate> predicate(Expr formula) {
    return Suppliers.memoize(() -> {
      FrameLayout frame = new FrameLayout();
      return new CompiledSpec.Predicate(evaluator.formula(formula, Scope.ofModule(frame)), frame, text(formula));
    });
  }

  /** Returns where a formula is written: the body of the operator that it names, or itself. */
  private Span text(Expr formula) {
    return formula instanceof Expr.OperatorApplication application
            && spec.definitions().containsKey(application.definition())
        ? spec.definitions().get(application.definition()).body().span()
        : formula.span();
  }

  @Override
  public String name() {
    return spec.name();
  }

  @Override
  public StateLayout layout() {
    return layout;
  }

  @Override
  public ImmutableList<Action> actions() {
    return actions;
  }

  @Override
  public ImmutableList<Property.Invariant> invariants() {
    return invariants;
  }

  @Override
  public ImmutableList<Property.InitialProperty> initialProperties() {
    return initialProperties;
  }

  @Override
  public ImmutableList<Property.ActionProperty> actionProperties() {
    return actionProperties;
  }

  @Override
  public ImmutableList<Property.LivenessProperty> livenessProperties() {
    return spec.temporalProperties().stream()
        .map(named -> new Property.LivenessProperty(named.name(), named.expression().span()))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public ImmutableList<Cover> covers() {
    return covers.stream().map(this::cover).collect(ImmutableList.toImmutableList());
  }

  private Cover cover(CoverFormula formula) {
    Cover.Part part =
        switch (formula.part()) {
          case ANTECEDENT -> Cover.Part.IMPLICATION;
          case CAUSE -> Cover.Part.LEADS_TO;
          case THEN -> Cover.Part.THEN;
          case ELSE -> Cover.Part.ELSE;
          case CASE -> Cover.Part.CASE;
          case ALTERNATIVE -> Cover.Part.ALTERNATIVE;
          case BOUND -> Cover.Part.QUANTIFIER;
        };
    Cover.Kind kind =
        switch (formula.kind()) {
          case INVARIANT -> Cover.Kind.INVARIANT;
          case PROPERTY -> Cover.Kind.PROPERTY;
        };
    return new Cover(kind, formula.property(), part, formula.within(), formula.span());
  }

  @Override
  public ImmutableList<Guard> guards() {
    return guards.get().stream().map(EvaluatedSystem::guard).collect(ImmutableList.toImmutableList());
  }

  private static Guard guard(GuardFormula formula) {
    Guard.Role role =
        switch (formula.role()) {
          case GUARD -> Guard.Role.GUARD;
          case TEST -> Guard.Role.TEST;
          case CASE -> Guard.Role.CASE;
        };
    Guard.Answer answer =
        switch (formula.answer()) {
          case TRUE -> Guard.Answer.TRUE;
          case FALSE -> Guard.Answer.FALSE;
        };
    return new Guard(formula.action(), role, answer, formula.span());
  }

  private static OptionalInt programCounter(Spec spec) {
    return spec.labels().isEmpty()
        ? OptionalInt.empty()
        : spec.variables().stream()
            .filter(variable -> variable.name().equals(ControlState.PROGRAM_COUNTER))
            .mapToInt(Variable::index)
            .findFirst();
  }

  /** {@return what the covers say} */
  public ImmutableList<CoverFormula> coverFormulas() {
    return covers;
  }

  /** {@return what the conditions in actions say} */
  public ImmutableList<GuardFormula> guardFormulas() {
    return guards.get();
  }

  /** {@return the temporal formulas, and what their atoms say} */
  public TemporalTranslation temporal() {
    return temporal;
  }

  @Override
  public TemporalFormulas temporalFormulas() {
    return temporal.formulas();
  }

  @Override
  public boolean hasStateConstraints() {
    return !spec.stateConstraints().isEmpty();
  }

  @Override
  public boolean hasActionConstraints() {
    return !spec.actionConstraints().isEmpty();
  }

  @Override
  public boolean checksDeadlock() {
    return spec.checkDeadlock();
  }

  @Override
  public boolean isSequential() {
    return sequential.get();
  }

  @Override
  public ImmutableList<FailedAssumption> failedAssumptions() {
    return failedAssumptions(spec, evaluator);
  }

  /**
   * Returns the ASSUMEs of a specification that are false.
   *
   * @throws AssumptionException if one has no value
   */
  public static ImmutableList<FailedAssumption> failedAssumptions(Spec spec, Evaluator evaluator) {
    ImmutableList.Builder<FailedAssumption> failed = ImmutableList.builder();
    for (NamedExpr assumption : spec.assumptions()) {
      Expr formula = assumption.expression();
      if (!isTrue(formula, evaluator)) {
        failed.add(new FailedAssumption(assumption.name(), formula.span()));
      }
    }
    return failed.build();
  }

  private static boolean isTrue(Expr assumption, Evaluator evaluator) {
    try {
      return evaluator.holds(assumption);
    } catch (EvaluationException failure) {
      throw AssumptionException.of(failure.at(assumption.span()));
    }
  }

  @Override
  public Optional<Explanation> explain(Property property, ImmutableList<Value> values) {
    return new Explainer(spec, evaluator).explain(property, values);
  }

  @Override
  public Optional<Explanation> explainStateAtom(int atom, ImmutableList<Value> values) {
    return new Explainer(spec, evaluator).explainValue(temporal.stateAtoms().get(atom), values);
  }

  @Override
  public Optional<Explanation> explainStep(
      Property property, ImmutableList<Value> from, ImmutableList<Value> to) {
    return new Explainer(spec, evaluator).explainStep(property, from, to);
  }

  @Override
  public Accesses accesses(int action, ImmutableList<Value> from, ImmutableList<Value> to) {
    return AccessedPlaces.ofStep(spec, evaluator, table.split().get(action).body(), from, to);
  }

  @Override
  public ImmutableSet<String> variables(Property.LivenessProperty property) {
    return spec.temporalProperties().stream()
        .filter(formula -> formula.name().equals(property.name()))
        .map(formula -> FreeVariables.of(formula.expression(), spec.definitions()))
        .flatMap(variables -> Stream.concat(variables.reads().stream(), variables.primed().stream()))
        .map(layout.variables()::get)
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public Optional<Explanation> explainAssertion(int action, ImmutableList<Value> values) {
    return new Explainer(spec, evaluator).explainAssertion(table.split().get(action).body(), values);
  }

  @Override
  public Optional<Explanation> explainBlocked(int action, ImmutableList<Value> values) {
    return new Explainer(spec, evaluator).explainBlocked(table.split().get(action).body(), values);
  }

  @Override
  public Stepper stepper() {
    return new EvaluatedStepper(compiled, layout, actions, evaluator.run(), this::history);
  }

  private StepHistory history() {
    return new StepHistory(layout, actions, SpecRecord.initial(spec), Suppliers.memoize(this::stepper)::get);
  }
}
