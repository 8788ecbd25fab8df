package dev.heddle.transition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import com.google.common.primitives.ImmutableIntArray;
import dev.heddle.value.Value;
import java.util.Optional;

/** A system that is another one but for what an implementation changes. */
public interface ForwardingSystem extends TransitionSystem {
  /** {@return the other system} */
  TransitionSystem system();

  @Override
  default String name() {
    return system().name();
  }

  @Override
  default StateLayout layout() {
    return system().layout();
  }

  @Override
  default ImmutableList<Action> actions() {
    return system().actions();
  }

  @Override
  default ImmutableList<Property.Invariant> invariants() {
    return system().invariants();
  }

  @Override
  default ImmutableList<Property.InitialProperty> initialProperties() {
    return system().initialProperties();
  }

  @Override
  default ImmutableList<Property.ActionProperty> actionProperties() {
    return system().actionProperties();
  }

  @Override
  default ImmutableList<Property.LivenessProperty> livenessProperties() {
    return system().livenessProperties();
  }

  @Override
  default ImmutableList<Cover> covers() {
    return system().covers();
  }

  @Override
  default ImmutableList<Guard> guards() {
    return system().guards();
  }

  @Override
  default TemporalFormulas temporalFormulas() {
    return system().temporalFormulas();
  }

  @Override
  default boolean hasStateConstraints() {
    return system().hasStateConstraints();
  }

  @Override
  default boolean hasActionConstraints() {
    return system().hasActionConstraints();
  }

  @Override
  default boolean checksDeadlock() {
    return system().checksDeadlock();
  }

  @Override
  default boolean isSequential() {
    return system().isSequential();
  }

  @Override
  default ImmutableList<FailedAssumption> failedAssumptions() {
    return system().failedAssumptions();
  }

  @Override
  default Optional<Explanation> explain(Property property, ImmutableList<Value> values) {
    return system().explain(property, values);
  }

  @Override
  default Optional<Explanation> explainStateAtom(int atom, ImmutableList<Value> values) {
    return system().explainStateAtom(atom, values);
  }

  @Override
  default ImmutableSet<String> variables(Property.LivenessProperty property) {
    return system().variables(property);
  }

  @Override
  default Optional<Explanation> explainAssertion(int action, ImmutableList<Value> values) {
    return system().explainAssertion(action, values);
  }

  @Override
  default Optional<Explanation> explainBlocked(int action, ImmutableList<Value> values) {
    return system().explainBlocked(action, values);
  }

  @Override
  default Optional<Explanation> explainStep(
      Property property, ImmutableList<Value> from, ImmutableList<Value> to) {
    return system().explainStep(property, from, to);
  }

  @Override
  default Accesses accesses(int action, ImmutableList<Value> from, ImmutableList<Value> to) {
    return system().accesses(action, from, to);
  }

  @Override
  default Execution execution(Part part) {
    return system().execution(part);
  }

  @Override
  default Optional<ByteSource> generatedClass() {
    return system().generatedClass();
  }

  @Override
  default ImmutableIntArray writtenSlots(int action) {
    return system().writtenSlots(action);
  }

  @Override
  default ImmutableIntArray decisiveSlots(int invariant) {
    return system().decisiveSlots(invariant);
  }

  @Override
  default Stepper stepper() {
    return system().stepper();
  }
}
