package dev.heddle.reduction;

import dev.heddle.transition.ForwardingStepper;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;

/** Steps through another system and appends to every state its key. */
final class ReducedStepper implements ForwardingStepper {
  private final Stepper stepper;
  private final StateKeys keys;
  private final int added;
  private final int[][] written;
  private final int[] extended;

  /**
   * Makes a stepper.
   *
   * @param system the other system
   */
  ReducedStepper(TransitionSystem system, ReducedLayout layout) {
    this.stepper = system.stepper();
    this.keys = layout.keys().keys();
    this.written =
        system.actions().stream().map(a -> system.writtenSlots(a.index()).toArray()).toArray(int[][]::new);
    this.added = layout.added();
    this.extended = new int[layout.slotCount()];
  }

  @Override
  public Stepper stepper() {
    return stepper;
  }

  @Override
  public void initialStates(InitialSink sink) {
    stepper.initialStates(
        state -> {
          System.arraycopy(state, 0, extended, 0, added);
          keys.write(extended, added);
          sink.accept(extended);
        });
  }

  @Override
  public void successors(int[] state, SuccessorSink sink) {
    keys.begin(state);
    stepper.successors(state, (action, successor) -> sink.accept(action, extend(successor, action)));
  }

  @Override
  public void successors(int[] state, int action, SuccessorSink sink) {
    keys.begin(state);
    stepper.successors(state, action, (taken, successor) -> sink.accept(taken, extend(successor, taken)));
  }

  private int[] extend(int[] successor, int action) {
    System.arraycopy(successor, 0, extended, 0, added);
    keys.write(extended, added, written[action]);
    return extended;
  }
}
