package dev.heddle.reduction;

import com.google.common.base.Preconditions;
import dev.heddle.transition.ForwardingSystem;
import dev.heddle.transition.StateLayout;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.Interner;
import java.util.Optional;

/** A system some of whose states count as one. It has no temporal properties. */
public final class ReducedSystem implements ForwardingSystem {
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
  public TransitionSystem system() {
    return system;
  }

  @Override
  public StateLayout layout() {
    return layout;
  }

  @Override
  public Stepper stepper() {
    return new ReducedStepper(system, layout);
  }
}
