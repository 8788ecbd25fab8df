package dev.heddle.codegen;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import com.google.common.primitives.ImmutableIntArray;
import dev.heddle.eval.EvaluatedSystem;
import dev.heddle.eval.Evaluator;
import dev.heddle.eval.RunContext;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Spec;
import dev.heddle.ir.rewrite.FreeVariables;
import dev.heddle.transition.Accesses;
import dev.heddle.transition.Action;
import dev.heddle.transition.Cover;
import dev.heddle.transition.Execution;
import dev.heddle.transition.Explanation;
import dev.heddle.transition.Guard;
import dev.heddle.transition.Part;
import dev.heddle.transition.Property;
import dev.heddle.transition.StateLayout;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TemporalFormulas;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.Interner;
import dev.heddle.value.Value;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A specification compiled to bytecode. */
public final class CompiledSystem implements TransitionSystem {
  private final Spec spec;
  private final EvaluatedSystem evaluated;
  private final Interner interner;
  private final Words words;
  private final SlotLayout layout;
  private final Predicates predicates;
  private final ImmutableList<Unit.ActionUnit> actionUnits;
  private final ImmutableList<Unit.PredicateUnit> predicateUnits;
  private final SystemCompiler.Generated generated;
  private final SystemCode code;
  private final boolean[] compiled;
  private final Supplier<ImmutableList<Optional<ProgramCounter>>> guardCounters;

  private CompiledSystem(Spec spec, RunContext run) {
    this.spec = spec;
    this.interner = new Interner();
    this.words = new Words(interner);
    this.evaluated = EvaluatedSystem.of(spec, run, interner);
    this.predicates = new Predicates(spec, evaluated.temporal(), evaluated.coverFormulas());
    Evaluator evaluator = Evaluator.of(spec, run);
    Inlining inlining = new Inlining(spec.definitions());
    Folding folding = new Folding(evaluator, inlining);
    Universes universes = new Universes(words);
    ImmutableList<Shape> shapes = ShapeInference.infer(spec, folding);
    this.layout = new SlotLayout(spec.variables(), shapes, universes);
    CodeContext.Analyses analyses =
        new CodeContext.Analyses(
            inlining, folding, new Shapes(inlining, folding, shapes.toArray(Shape[]::new)), universes);
    this.actionUnits = Sharing.units(evaluated.split(), universes);
    this.predicateUnits = predicateUnits(predicates);
    this.generated =
        new SystemCompiler(
                () -> new CodeContext(analyses, layout, evaluator, spec.definitions()), actionUnits, predicateUnits)
            .compile();
    this.code = SystemCode.load(generated.bytes(), generated.context());
    this.compiled = new boolean[predicateUnits.size()];
    for (Unit.PredicateUnit unit : predicateUnits) {
      compiled[unit.index()] = !generated.refused().containsKey(unit.name());
    }
    this.guardCounters =
        Suppliers.memoize(
            () ->
                evaluated.guardFormulas().stream()
                    .map(guard -> ProgramCounter.of(guard.formula(), Scope.empty(), generated.context()))
                    .collect(ImmutableList.toImmutableList()));
  }

  /** Compiles a specification. */
  public static CompiledSystem of(Spec spec, RunContext run) {
    return new CompiledSystem(spec, run);
  }

  private static ImmutableList<Unit.PredicateUnit> predicateUnits(Predicates predicates) {
    ImmutableList<Predicates.Predicate> all = predicates.all();
    ImmutableList.Builder<Unit.PredicateUnit> units = ImmutableList.builder();
    for (int i = 0; i < all.size(); i++) {
      units.add(new Unit.PredicateUnit(i, all.get(i).formula().expression(), all.get(i).extent()));
    }
    return units.build();
  }

  @Override
  public Optional<ByteSource> generatedClass() {
    return Optional.of(ByteSource.wrap(generated.bytes()));
  }

  Predicates predicates() {
    return predicates;
  }

  boolean isCompiled(int predicate) {
    return compiled[predicate];
  }

  /** Returns whether a guard's formula may be true in a state: most begin with a test of a program counter. */
  boolean mayBeMet(int guard, int[] state) {
    Optional<ProgramCounter> counter = guardCounters.get().get(guard);
    return counter.isEmpty() || state[counter.get().slot()] == counter.get().ordinal();
  }

  Kernel kernel(Interpreter interpreter) {
    return new Kernel(layout, words, code, interpreter);
  }

  SlotLayout slots() {
    return layout;
  }

  @Override
  public String name() {
    return evaluated.name();
  }

  @Override
  public StateLayout layout() {
    return layout;
  }

  @Override
  public ImmutableList<Action> actions() {
    return evaluated.actions();
  }

  @Override
  public ImmutableList<Property.Invariant> invariants() {
    return evaluated.invariants();
  }

  @Override
  public ImmutableList<Property.InitialProperty> initialProperties() {
    return evaluated.initialProperties();
  }

  @Override
  public ImmutableList<Property.ActionProperty> actionProperties() {
    return evaluated.actionProperties();
  }

  @Override
  public ImmutableList<Property.LivenessProperty> livenessProperties() {
    return evaluated.livenessProperties();
  }

  @Override
  public TemporalFormulas temporalFormulas() {
    return evaluated.temporalFormulas();
  }

  @Override
  public ImmutableList<Cover> covers() {
    return evaluated.covers();
  }

  @Override
  public ImmutableList<Guard> guards() {
    return evaluated.guards();
  }

  @Override
  public boolean hasStateConstraints() {
    return evaluated.hasStateConstraints();
  }

  @Override
  public boolean hasActionConstraints() {
    return evaluated.hasActionConstraints();
  }

  @Override
  public boolean checksDeadlock() {
    return evaluated.checksDeadlock();
  }

  @Override
  public boolean isSequential() {
    return evaluated.isSequential();
  }

  @Override
  public ImmutableList<FailedAssumption> failedAssumptions() {
    return evaluated.failedAssumptions();
  }

  @Override
  public Optional<Explanation> explain(Property property, ImmutableList<Value> values) {
    return evaluated.explain(property, values);
  }

  @Override
  public Optional<Explanation> explainStateAtom(int atom, ImmutableList<Value> values) {
    return evaluated.explainStateAtom(atom, values);
  }

  @Override
  public Optional<Explanation> explainStep(
      Property property, ImmutableList<Value> from, ImmutableList<Value> to) {
    return evaluated.explainStep(property, from, to);
  }

  @Override
  public Accesses accesses(int action, ImmutableList<Value> from, ImmutableList<Value> to) {
    return evaluated.accesses(action, from, to);
  }

  @Override
  public ImmutableSet<String> variables(Property.LivenessProperty property) {
    return evaluated.variables(property);
  }

  @Override
  public Optional<Explanation> explainAssertion(int action, ImmutableList<Value> values) {
    return evaluated.explainAssertion(action, values);
  }

  @Override
  public Optional<Explanation> explainBlocked(int action, ImmutableList<Value> values) {
    return evaluated.explainBlocked(action, values);
  }

  @Override
  public ImmutableIntArray writtenSlots(int action) {
    ImmutableIntArray known = generated.written().get(action);
    return known == null ? TransitionSystem.super.writtenSlots(action) : known;
  }

  @Override
  public ImmutableIntArray decisiveSlots(int invariant) {
    Expr formula = spec.invariants().get(invariant).expression();
    if (Impurity.isIn(formula, spec.definitions())) {
      return TransitionSystem.super.decisiveSlots(invariant);
    }
    IntStream slots =
        FreeVariables.of(formula, spec.definitions()).reads().stream()
            .flatMapToInt(
                v -> IntStream.range(layout.firstSlot(v), layout.firstSlot(v) + layout.slotCount(v)));
    return ImmutableIntArray.copyOf(slots);
  }

  @Override
  public Execution execution(Part part) {
    return switch (part) {
      case Part.OfAction action -> execution(IntStream.of(action.index()), actionUnits);
      case Part.OfInvariant property ->
          execution(IntStream.of(predicates.invariant(property.index())), predicateUnits);
      case Part.OfInitialProperty _ -> new Execution.Evaluated("evaluated in initial states only");
      case Part.OfActionProperty property ->
          execution(IntStream.of(predicates.actionProperty(property.index())), predicateUnits);
      case Part.StateConstraints _ ->
          execution(
              IntStream.range(0, predicates.stateConstraintCount()).map(predicates::stateConstraint), predicateUnits);
      case Part.ActionConstraints _ ->
          execution(
              IntStream.range(0, predicates.actionConstraintCount()).map(predicates::actionConstraint), predicateUnits);
    };
  }

  /** Returns how units are run together: compiled if each of them is. */
  private Execution execution(IntStream indices, List<? extends Unit> units) {
    return indices
        .mapToObj(index -> generated.refused().get(units.get(index).name()))
        .filter(Objects::nonNull)
        .findFirst()
        .<Execution>map(Execution.Evaluated::new)
        .orElseGet(Execution.Compiled::new);
  }

  @Override
  public Stepper stepper() {
    return new CompiledStepper(
        this,
        code,
        new Interpreter(layout, evaluated, interner),
        new Interpreter(layout, evaluated, interner));
  }
}
