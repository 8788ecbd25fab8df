package dev.heddle.transition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import com.google.common.primitives.ImmutableIntArray;
import dev.heddle.diagnostic.Span;
import dev.heddle.value.Value;
import java.util.Optional;
import java.util.stream.IntStream;

/** A specification that can be explored. Thread-safe; the work is done by one {@link Stepper} per thread. */
public interface TransitionSystem {
  /** {@return the specification's name} */
  String name();

  /** {@return how states are laid out} */
  StateLayout layout();

  /** {@return the actions, in the order in which successors are generated} */
  ImmutableList<Action> actions();

  /** {@return the invariants, in the order of the configuration} */
  ImmutableList<Property.Invariant> invariants();

  /** {@return the predicates to hold in initial states} */
  ImmutableList<Property.InitialProperty> initialProperties();

  /** {@return the properties of steps} */
  ImmutableList<Property.ActionProperty> actionProperties();

  /** {@return the temporal properties that need the behavior graph} */
  ImmutableList<Property.LivenessProperty> livenessProperties();

  /**
   * {@return the temporal formulas: those of {@link #livenessProperties}, and what the specification assumes}
   *
   * @throws dev.heddle.diagnostic.UnsupportedException if one of them cannot be decided by exploring states
   */
  default TemporalFormulas temporalFormulas() {
    return TemporalFormulas.NONE;
  }

  /** {@return what should be true of some state lest parts of the properties say nothing} */
  default ImmutableList<Cover> covers() {
    return ImmutableList.of();
  }

  /** {@return the conditions in actions, each with either value} */
  default ImmutableList<Guard> guards() {
    return ImmutableList.of();
  }

  /** {@return whether there are state constraints} */
  boolean hasStateConstraints();

  /** {@return whether there are action constraints} */
  boolean hasActionConstraints();

  /** {@return whether a state without successor is a violation} */
  boolean checksDeadlock();

  /**
   * {@return whether formulas ask how a state was reached, or for what was set when others were evaluated: so that
   * steppers are told of the past of the states, and one of them looks at a state after the other}
   */
  default boolean isSequential() {
    return false;
  }

  /**
   * Checks the ASSUMEs, once, before exploration.
   *
   * @return those that are false, in order
   * @throws dev.heddle.diagnostic.AssumptionException if one has no value
   */
  ImmutableList<FailedAssumption> failedAssumptions();

  /**
   * Explains why a state predicate among the properties is false in a state.
   *
   * @param values the values of the variables, in order of declaration
   * @return empty if the predicate is true or has no value there, or if there is nothing to tell
   */
  default Optional<Explanation> explain(Property property, ImmutableList<Value> values) {
    return Optional.empty();
  }

  /**
   * Explains why a state atom of the temporal formulas has the value that it has in a state.
   *
   * @param values the values of the variables, in order of declaration
   * @return empty if it has no value there, or if there is nothing to tell
   */
  default Optional<Explanation> explainStateAtom(int atom, ImmutableList<Value> values) {
    return Optional.empty();
  }

  /** Returns the names of the variables that a liveness property speaks of; empty where that is not known. */
  default ImmutableSet<String> variables(Property.LivenessProperty property) {
    return ImmutableSet.of();
  }

  /**
   * Explains which conditions keep an action from being taken in a state.
   *
   * @param values the values of the variables, in order of declaration
   * @return empty if none is found: the action may be enabled, or blocked by what is no condition of the state
   */
  default Optional<Explanation> explainBlocked(int action, ImmutableList<Value> values) {
    return Optional.empty();
  }

  /**
   * Explains why an assertion that fails on a step by an action from a state is false.
   *
   * @param values the values of the variables, in order of declaration
   * @return empty if none is found, or if it speaks of the state after the step
   */
  default Optional<Explanation> explainAssertion(int action, ImmutableList<Value> values) {
    return Optional.empty();
  }

  /**
   * Explains why an action property is false on a step.
   *
   * @param from the values of the variables before the step, in order of declaration
   * @param to those after it
   * @return empty if the property is true or has no value there, or if there is nothing to tell
   */
  default Optional<Explanation> explainStep(
      Property property, ImmutableList<Value> from, ImmutableList<Value> to) {
    return Optional.empty();
  }

  /**
   * Returns what a step by an action reads and writes. What it cannot tell apart counts as a whole.
   *
   * @param from the values of the variables before the step, in order of declaration
   * @param to the values after it
   */
  default Accesses accesses(int action, ImmutableList<Value> from, ImmutableList<Value> to) {
    return new Accesses(names(actions().get(action).reads()), names(actions().get(action).writes()));
  }

  private ImmutableSet<String> names(ImmutableSet<Integer> variables) {
    return variables.stream().map(layout().variables()::get).collect(ImmutableSet.toImmutableSet());
  }

  /** Returns the slots that an action may change, ascending. */
  default ImmutableIntArray writtenSlots(int action) {
    IntStream slots =
        actions().get(action).writes().stream()
            .flatMapToInt(v -> IntStream.range(layout().firstSlot(v), layout().firstSlot(v) + layout().slotCount(v)));
    return ImmutableIntArray.copyOf(slots.sorted());
  }

  /** Returns the slots on which the {@code invariant}-th invariant depends, ascending: it is alike where they are. */
  default ImmutableIntArray decisiveSlots(int invariant) {
    return ImmutableIntArray.copyOf(IntStream.range(0, layout().slotCount()));
  }

  /** Returns how the engine evaluates a part of the specification. */
  default Execution execution(Part part) {
    return new Execution.Evaluated("");
  }

  /** {@return the class file that the engine generated, if it generates code} */
  default Optional<ByteSource> generatedClass() {
    return Optional.empty();
  }

  /** Returns a stepper for the calling thread. */
  Stepper stepper();

  /**
   * An ASSUME that is false.
   *
   * @param name its name, or empty
   * @param span its text
   */
  record FailedAssumption(String name, Span span) {}
}
