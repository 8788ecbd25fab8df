package dev.heddle.mutation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.heddle.transition.Action;
import dev.heddle.transition.Explanation;
import dev.heddle.transition.Property;
import dev.heddle.transition.StateLayout;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TemporalFormulas;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.Value;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * A system that hashes its reachable graph while it is explored. Thread-safe as the system is.
 *
 * <p>The hash is the sum of a hash of each step, of the fingerprints of its two states; every state is expanded once,
 * so the sum is that of the graph, whatever the order. Two explorations of one layout with equal counts and equal sums
 * have gone through the same graph, but for a coincidence of 64 bits.
 */
final class HashedSystem implements TransitionSystem {
  private static final long ODD = 0x9E3779B97F4A7C15L;

  private final TransitionSystem system;
  private final LongAdder sum = new LongAdder();

  HashedSystem(TransitionSystem system) {
    this.system = system;
  }

  /** {@return the hash of the steps that were generated so far} */
  long hash() {
    return sum.sum();
  }

  private long hash(int[] state) {
    long hash = 1;
    for (int slot = 0; slot < state.length; slot++) {
      hash = mix(hash * ODD + system.layout().fingerprint(slot, state[slot]));
    }
    return hash;
  }

  private static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 32)) * ODD;
    return mixed ^ (mixed >>> 29);
  }

  /** A stepper that adds each step that it generates to the sum. */
  private final class HashedStepper implements Stepper {
    private final Stepper stepper = system.stepper();

    @Override
    public void initialStates(InitialSink sink) {
      stepper.initialStates(
          state -> {
            sum.add(mix(HashedSystem.this.hash(state)));
            sink.accept(state);
          });
    }

    @Override
    public void successors(int[] state, SuccessorSink sink) {
      long from = HashedSystem.this.hash(state);
      stepper.successors(
          state,
          (action, successor) -> {
            sum.add(mix(from * ODD + HashedSystem.this.hash(successor)));
            sink.accept(action, successor);
          });
    }

    @Override
    public void successors(int[] state, int action, SuccessorSink sink) {
      stepper.successors(state, action, sink);
    }

    @Override
    public boolean satisfiesInvariant(int invariant, int[] state) {
      return stepper.satisfiesInvariant(invariant, state);
    }

    @Override
    public boolean satisfiesInitialProperty(int property, int[] state) {
      return stepper.satisfiesInitialProperty(property, state);
    }

    @Override
    public boolean satisfiesActionProperty(int property, int[] from, int[] to) {
      return stepper.satisfiesActionProperty(property, from, to);
    }

    @Override
    public boolean satisfiesStateConstraints(int[] state) {
      return stepper.satisfiesStateConstraints(state);
    }

    @Override
    public boolean satisfiesActionConstraints(int[] from, int[] to) {
      return stepper.satisfiesActionConstraints(from, to);
    }

    @Override
    public boolean satisfiesStateAtom(int atom, int[] state) {
      return stepper.satisfiesStateAtom(atom, state);
    }

    @Override
    public boolean satisfiesStepAtom(int atom, int[] from, int[] to) {
      return stepper.satisfiesStepAtom(atom, from, to);
    }
  }

  @Override
  public Stepper stepper() {
    return new HashedStepper();
  }

  @Override
  public String name() {
    return system.name();
  }

  @Override
  public StateLayout layout() {
    return system.layout();
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
    return system.livenessProperties();
  }

  @Override
  public TemporalFormulas temporalFormulas() {
    return system.temporalFormulas();
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
  public ImmutableIntArray writtenSlots(int action) {
    return system.writtenSlots(action);
  }
}
