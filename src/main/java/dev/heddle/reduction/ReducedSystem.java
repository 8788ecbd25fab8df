package dev.heddle.reduction;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import dev.heddle.transition.Accesses;
import dev.heddle.transition.Action;
import dev.heddle.transition.Cover;
import dev.heddle.transition.Execution;
import dev.heddle.transition.Explanation;
import dev.heddle.transition.Part;
import dev.heddle.transition.Property;
import dev.heddle.transition.StateLayout;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.Interner;
import dev.heddle.value.Value;
import java.util.Optional;

/** A system some of whose states count as one. It has no temporal properties. */
public final class ReducedSystem implements TransitionSystem {
  // That a property holds of the states that are kept is taken as that it holds of those which count as the same: true
  // where property and specification are symmetric, or speak of nothing that the view hides. Nobody checks that, as in
  // TLC. A cycle of kept states need not be a cycle of the specification's, hence no temporal properties.
  private final TransitionSystem system;
  private final ReducedLayout layout;

  private ReducedSystem(TransitionSystem system, Symmetry symmetry, Optional<View> view) {
    Preconditions.checkArgument(system.livenessProperties().isEmpty(), "temporal properties");
    this.system = system;
    StateLayout states = system.layout();
    KeyScheme values = new LeastValues(states, symmetry, view, new Interner());
    this.layout = new ReducedLayout(states, view.isPresent() ? values : LeastSlots.of(states, symmetry).orElse(values));
  }

  /** Returns the reduction of {@code system}, which has no temporal properties. */
  public static TransitionSystem of(TransitionSystem system, Symmetry symmetry, Optional<View> view) {
    boolean isReduced = view.isPresent() || !symmetry.permutations().isEmpty();
    return isReduced ? new ReducedSystem(system, symmetry, view) : system;
  }

  @Override
  public String name() {
    return system.name();
  }

  @Override
  public StateLayout layout() {
    return layout;
  }

  @Override
  public ImmutableList<Action> actions() {
    return system.actions();
  }

  @Override
  public ImmutableList<Property.Invariant> invariants() {
    return system.invariants();
  }

  @Override
  public ImmutableList<Property.InitialProperty> initialProperties() {
    return system.initialProperties();
  }

  @Override
  public ImmutableList<Property.ActionProperty> actionProperties() {
    return system.actionProperties();
  }

  @Override
  public ImmutableList<Property.LivenessProperty> livenessProperties() {
    return ImmutableList.of();
  }

  @Override
  public ImmutableList<Cover> covers() {
    return system.covers();
  }

  @Override
  public boolean hasStateConstraints() {
    return system.hasStateConstraints();
  }

  @Override
  public boolean hasActionConstraints() {
    return system.hasActionConstraints();
  }

  @Override
  public boolean checksDeadlock() {
    return system.checksDeadlock();
  }

  @Override
  public ImmutableList<FailedAssumption> failedAssumptions() {
    return system.failedAssumptions();
  }

  @Override
  public Optional<Explanation> explain(Property property, ImmutableList<Value> values) {
    return system.explain(property, values);
  }

  @Override
  public Optional<Explanation> explainStep(
      Property property, ImmutableList<Value> from, ImmutableList<Value> to) {
    return system.explainStep(property, from, to);
  }

  @Override
  public Accesses accesses(int action, ImmutableList<Value> from, ImmutableList<Value> to) {
    return system.accesses(action, from, to);
  }

  @Override
  public Optional<Explanation> explainBlocked(int action, ImmutableList<Value> values) {
    return system.explainBlocked(action, values);
  }

  @Override
  public Execution execution(Part part) {
    return system.execution(part);
  }

  @Override
  public Optional<ByteSource> generatedClass() {
    return system.generatedClass();
  }

  @Override
  public Stepper stepper() {
    return new ReducedStepper(system.stepper(), layout.keys().keys(), layout);
  }
}
