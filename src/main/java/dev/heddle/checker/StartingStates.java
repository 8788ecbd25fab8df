package dev.heddle.checker;

import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.trace.Violation;
import dev.heddle.transition.Past;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;

/** Generates and judges the initial states of a simulation. Used once. */
final class StartingStates implements Stepper.InitialSink {
  private static final int STATES_PER_BEAT = 64;
  /** Of the first state of a behavior whose actions will be known. */
  private static final Past FOLLOWED = new Past(List::of, Optional.of(IntUnaryOperator.identity()));

  private final TransitionSystem system;
  private final Judge judge;
  private final BooleanSupplier goesOn;
  private final List<int[]> states = new ArrayList<>();
  private Optional<Discovery> discovery = Optional.empty();
  private long generated;
  private boolean interrupted;

  StartingStates(TransitionSystem system, BooleanSupplier goesOn) {
    this.system = system;
    this.judge = new Judge(system);
    this.goesOn = goesOn;
    judge.reachedBy(FOLLOWED, FOLLOWED);
  }

  /**
   * Generates them.
   *
   * @throws EvaluationException if Init has no value, or no state satisfies it
   */
  void run() {
    try {
      system.stepper().initialStates(this);
    } catch (EvaluationException e) {
      if (discovery.isEmpty()) {
        throw e;
      }
    }
    if (generated == 0 && !interrupted) {
      throw InitialStates.none();
    }
  }

  /** {@return those within the constraints, in the order in which they were generated} */
  List<int[]> states() {
    return states;
  }

  /** {@return the first violation among them} */
  Optional<Discovery> discovery() {
    return discovery;
  }

  /** {@return how many were generated} */
  long generated() {
    return generated;
  }

  @Override
  public void accept(int[] state) {
    interrupted |= generated % STATES_PER_BEAT == 0 && !goesOn.getAsBoolean();
    if (interrupted || discovery.isPresent()) {
      return;
    }
    generated++;
    int[] copy = state.clone();
    try {
      if (judge.admits(copy)) {
        states.add(copy);
      }
      judge.initialState(copy).ifPresent(violation -> found(violation, copy));
    } catch (EvaluationException e) {
      found(Finding.violation(e), copy);
    }
  }

  private void found(Violation violation, int[] state) {
    discovery = Optional.of(new Discovery(violation, List.of(state), Discovery.Target.WHOLE));
  }
}
