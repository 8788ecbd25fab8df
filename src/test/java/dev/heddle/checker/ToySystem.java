package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.heddle.diagnostic.Span;
import dev.heddle.transition.Action;
import dev.heddle.transition.Fairness;
import dev.heddle.transition.Property;
import dev.heddle.transition.SlotForEachVariable;
import dev.heddle.transition.StateLayout;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.Temporal;
import dev.heddle.transition.TemporalFormulas;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A transition system of integer variables, one slot each, given by Java lambdas. */
final class ToySystem implements TransitionSystem {
  /** Emits the states that one action leads to. */
  @FunctionalInterface
  interface Step {
    void from(int[] state, Consumer<int[]> to);
  }

  /** A predicate of a step. */
  @FunctionalInterface
  interface StepPredicate {
    boolean holds(int[] from, int[] to);
  }

  /** A predicate of a state. */
  @FunctionalInterface
  interface StatePredicate {
    boolean holds(int[] state);
  }

  private final int slotCount;
  private final StateLayout layout;
  private final List<int[]> initial = new ArrayList<>();
  private final List<Action> actions = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Property.Invariant> invariants = new ArrayList<>();
  private final List<StatePredicate> invariantPredicates = new ArrayList<>();
  private final List<Property.InitialProperty> initialProperties = new ArrayList<>();
  private final List<StatePredicate> initialPredicates = new ArrayList<>();
  private final List<Property.ActionProperty> actionProperties = new ArrayList<>();
  private final List<StepPredicate> stepPredicates = new ArrayList<>();
  private final List<FailedAssumption> failedAssumptions = new ArrayList<>();
  private StatePredicate stateConstraint;
  private StepPredicate actionConstraint;
  private final List<StatePredicate> stateAtoms = new ArrayList<>();
  private final List<Property.LivenessProperty> livenessProperties = new ArrayList<>();
  private final List<Temporal> temporalProperties = new ArrayList<>();
  private boolean fair;
  private boolean checksDeadlock;

  ToySystem(int slotCount) {
    this(slotCount, new OneSlotEach(slotCount));
  }

  ToySystem(int slotCount, StateLayout layout) {
    this.slotCount = slotCount;
    this.layout = layout;
  }

  ToySystem initial(int... state) {
    initial.add(state);
    return this;
  }

  ToySystem action(String name, Step step) {
    ImmutableSet<Integer> all = IntStream.range(0, slotCount).boxed().collect(ImmutableSet.toImmutableSet());
    int index = actions.size();
    actions.add(new Action(index, name, ImmutableMap.of(), Optional.empty(), all, all, Span.NONE));
    steps.add(step);
    return this;
  }

  ToySystem invariant(String name, StatePredicate predicate) {
    invariants.add(new Property.Invariant(name, Span.NONE));
    invariantPredicates.add(predicate);
    return this;
  }

  ToySystem initialProperty(String name, StatePredicate predicate) {
    initialProperties.add(new Property.InitialProperty(name, Span.NONE));
    initialPredicates.add(predicate);
    return this;
  }

  ToySystem actionProperty(String name, StepPredicate predicate) {
    actionProperties.add(new Property.ActionProperty(name, Span.NONE));
    stepPredicates.add(predicate);
    return this;
  }

  ToySystem failedAssumption(String name) {
    failedAssumptions.add(new FailedAssumption(name, Span.NONE));
    return this;
  }

  ToySystem stateConstraint(StatePredicate predicate) {
    stateConstraint = predicate;
    return this;
  }

  ToySystem actionConstraint(StepPredicate predicate) {
    actionConstraint = predicate;
    return this;
  }

  /** Adds a predicate that temporal formulas can speak of. */
  ToySystem stateAtom(StatePredicate predicate) {
    stateAtoms.add(predicate);
    return this;
  }

  ToySystem livenessProperty(String name, Temporal formula) {
    livenessProperties.add(new Property.LivenessProperty(name, Span.NONE));
    temporalProperties.add(formula);
    return this;
  }

  /** Assumes weak fairness of every action; called after all state atoms were added. */
  ToySystem weaklyFair() {
    fair = true;
    return this;
  }

  ToySystem checkingDeadlock() {
    checksDeadlock = true;
    return this;
  }

  @Override
  public String name() {
    return "Toy";
  }

  @Override
  public StateLayout layout() {
    return layout;
  }

  @Override
  public ImmutableList<Action> actions() {
    return ImmutableList.copyOf(actions);
  }

  @Override
  public ImmutableList<Property.Invariant> invariants() {
    return ImmutableList.copyOf(invariants);
  }

  @Override
  public ImmutableList<Property.InitialProperty> initialProperties() {
    return ImmutableList.copyOf(initialProperties);
  }

  @Override
  public ImmutableList<Property.ActionProperty> actionProperties() {
    return ImmutableList.copyOf(actionProperties);
  }

  @Override
  public ImmutableList<Property.LivenessProperty> livenessProperties() {
    return ImmutableList.copyOf(livenessProperties);
  }

  @Override
  public TemporalFormulas temporalFormulas() {
    List<TemporalFormulas.StateAtom> states =
        new ArrayList<>(
            Collections.nCopies(stateAtoms.size(), new TemporalFormulas.StateAtom(OptionalInt.empty(), Span.NONE)));
    List<TemporalFormulas.StepAtom> stepAtoms = new ArrayList<>();
    List<Fairness> fairness = new ArrayList<>();
    for (int action = 0; fair && action < steps.size(); action++) {
      TemporalFormulas.Origin origin = new TemporalFormulas.Origin(ImmutableSet.of(action), OptionalInt.empty(), true);
      TemporalFormulas.Stuttering never = TemporalFormulas.Stuttering.EXCLUDED;
      stepAtoms.add(new TemporalFormulas.StepAtom(never, Optional.of(origin), Span.NONE));
      states.add(new TemporalFormulas.StateAtom(OptionalInt.of(action), Span.NONE));
      String name = actions.get(action).name();
      fairness.add(new Fairness(Fairness.Strength.WEAK, name, action, stateAtoms.size() + action, Span.NONE));
    }
    return new TemporalFormulas(
        ImmutableList.copyOf(states),
        ImmutableList.copyOf(stepAtoms),
        ImmutableList.copyOf(fairness),
        ImmutableList.of(),
        ImmutableList.copyOf(temporalProperties));
  }

  @Override
  public boolean hasStateConstraints() {
    return stateConstraint != null;
  }

  @Override
  public boolean hasActionConstraints() {
    return actionConstraint != null;
  }

  @Override
  public boolean checksDeadlock() {
    return checksDeadlock;
  }

  @Override
  public ImmutableList<FailedAssumption> failedAssumptions() {
    return ImmutableList.copyOf(failedAssumptions);
  }

  @Override
  public Stepper stepper() {
    return new ToyStepper();
  }

  /** Every variable {@code x0}, {@code x1}, ... is a slot. */
  record OneSlotEach(int slotCount) implements SlotForEachVariable {
    @Override
    public ImmutableList<String> variables() {
      return IntStream.range(0, slotCount).mapToObj(i -> "x" + i).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Value value(int variable, int[] state) {
      return IntegerValue.of(state[variable]);
    }

    @Override
    public boolean isInterned(int slot) {
      return false;
    }

    @Override
    public long fingerprint(int slot, int content) {
      return content;
    }
  }

  /** Hands out its one scratch array, as engines do, so that whoever keeps it is found out. */
  private final class ToyStepper implements Stepper {
    private final int[] scratch = new int[slotCount];

    private int[] scratch(int[] state) {
      System.arraycopy(state, 0, scratch, 0, slotCount);
      return scratch;
    }

    @Override
    public void initialStates(InitialSink sink) {
      for (int[] state : initial) {
        sink.accept(scratch(state));
      }
    }

    @Override
    public void successors(int[] state, SuccessorSink sink) {
      for (int action = 0; action < steps.size(); action++) {
        successors(state, action, sink);
      }
    }

    @Override
    public void successors(int[] state, int action, SuccessorSink sink) {
      steps.get(action).from(state, to -> sink.accept(action, scratch(to)));
    }

    @Override
    public boolean satisfiesInvariant(int invariant, int[] state) {
      return invariantPredicates.get(invariant).holds(state);
    }

    @Override
    public boolean satisfiesInitialProperty(int property, int[] state) {
      return initialPredicates.get(property).holds(state);
    }

    @Override
    public boolean satisfiesActionProperty(int property, int[] from, int[] to) {
      return stepPredicates.get(property).holds(from, to);
    }

    @Override
    public boolean satisfiesStateAtom(int atom, int[] state) {
      if (atom < stateAtoms.size()) {
        return stateAtoms.get(atom).holds(state);
      }
      boolean[] enabled = new boolean[1];
      steps.get(atom - stateAtoms.size()).from(state, to -> enabled[0] |= !Arrays.equals(state, to));
      return enabled[0];
    }

    @Override
    public boolean satisfiesStepAtom(int atom, int[] from, int[] to) {
      boolean[] taken = new boolean[1];
      steps.get(atom).from(from, next -> taken[0] |= Arrays.equals(next, to));
      return taken[0] && !Arrays.equals(from, to);
    }

    @Override
    public boolean satisfiesStateConstraints(int[] state) {
      return stateConstraint.holds(state);
    }

    @Override
    public boolean satisfiesActionConstraints(int[] from, int[] to) {
      return actionConstraint.holds(from, to);
    }
  }
}
