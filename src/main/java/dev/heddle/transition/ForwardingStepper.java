package dev.heddle.transition;

/** A stepper that is another one but for what an implementation changes. Not thread-safe. */
public interface ForwardingStepper extends Stepper {
  /** {@return the other stepper} */
  Stepper stepper();

  @Override
  default void reachedBy(Past past) {
    stepper().reachedBy(past);
  }

  @Override
  default void initialStates(InitialSink sink) {
    stepper().initialStates(sink);
  }

  @Override
  default void successors(int[] state, SuccessorSink sink) {
    stepper().successors(state, sink);
  }

  @Override
  default void successors(int[] state, int action, SuccessorSink sink) {
    stepper().successors(state, action, sink);
  }

  @Override
  default boolean satisfiesInvariant(int invariant, int[] state) {
    return stepper().satisfiesInvariant(invariant, state);
  }

  @Override
  default boolean satisfiesCover(int cover, int[] state) {
    return stepper().satisfiesCover(cover, state);
  }

  @Override
  default boolean satisfiesGuard(int guard, int[] state) {
    return stepper().satisfiesGuard(guard, state);
  }

  @Override
  default boolean satisfiesInitialProperty(int property, int[] state) {
    return stepper().satisfiesInitialProperty(property, state);
  }

  @Override
  default boolean satisfiesActionProperty(int property, int[] from, int[] to) {
    return stepper().satisfiesActionProperty(property, from, to);
  }

  @Override
  default boolean satisfiesStateConstraints(int[] state) {
    return stepper().satisfiesStateConstraints(state);
  }

  @Override
  default boolean satisfiesActionConstraints(int[] from, int[] to) {
    return stepper().satisfiesActionConstraints(from, to);
  }

  @Override
  default boolean satisfiesStateAtom(int atom, int[] state) {
    return stepper().satisfiesStateAtom(atom, state);
  }

  @Override
  default boolean satisfiesStepAtom(int atom, int[] from, int[] to) {
    return stepper().satisfiesStepAtom(atom, from, to);
  }
}
