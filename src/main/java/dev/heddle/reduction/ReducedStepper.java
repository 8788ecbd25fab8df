package dev.heddle.reduction;

import dev.heddle.transition.Stepper;

/** Steps through another system and appends to every state its key. */
final class ReducedStepper implements Stepper {
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

  @Override
  public boolean satisfiesInvariant(int invariant, int[] state) {
    return stepper.satisfiesInvariant(invariant, state);
  }

  @Override
  public boolean satisfiesCover(int cover, int[] state) {
    return stepper.satisfiesCover(cover, state);
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
}
