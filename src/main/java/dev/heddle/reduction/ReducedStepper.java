package dev.heddle.reduction;

import dev.heddle.transition.ForwardingStepper;
import dev.heddle.transition.Stepper;

/** Steps through another system and appends to every state its key. */
final class ReducedStepper implements ForwardingStepper {
  private final Stepper stepper;
  private final StateKeys keys;
  private final int keyStart;
  private final int[] extended;

  ReducedStepper(Stepper stepper, StateKeys keys, ReducedLayout layout) {
    this.stepper = stepper;
    this.keys = keys;
    this.keyStart = layout.keyStart();
    this.extended = new int[layout.slotCount()];
  }

  @Override
  public Stepper stepper() {
    return stepper;
  }

  @Override
  public void initialStates(InitialSink sink) {
    stepper.initialStates(state -> sink.accept(extend(state)));
  }

  @Override
  public void successors(int[] state, SuccessorSink sink) {
    stepper.successors(state, (action, successor) -> sink.accept(action, extend(successor)));
  }

  @Override
  public void successors(int[] state, int action, SuccessorSink sink) {
    stepper.successors(state, action, (taken, successor) -> sink.accept(taken, extend(successor)));
  }

  private int[] extend(int[] state) {
    System.arraycopy(state, 0, extended, 0, keyStart);
    keys.write(extended, keyStart);
    return extended;
  }
}
