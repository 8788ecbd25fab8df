package dev.heddle.transition;

/**
 * Generates states and evaluates properties for one thread. Not thread-safe.
 *
 * <p>Every method may throw {@link dev.heddle.diagnostic.EvaluationException}, {@code Assert} included; the stepper can
 * be used afterwards. Given the same state, a stepper of any thread and any run generates the same successors in the
 * same order.
 */
public interface Stepper {
  /**
   * Says how the state was reached that is looked at from now on: the one whose successors are generated, or the one
   * that a predicate is about, of a step the first. Where nothing was said, formulas that ask for it have no value.
   */
  default void reachedBy(Past past) {}

  /**
   * Generates the initial states, duplicates included, in a fixed order.
   *
   * @param sink receives each; the array is the stepper's own and changes after the call returns
   */
  void initialStates(InitialSink sink);

  /**
   * Generates the successors of a state, duplicates included, in the order of the actions.
   *
   * @param state the state, not changed
   * @param sink receives each; the array is the stepper's own and changes after the call returns
   */
  void successors(int[] state, SuccessorSink sink);

  /**
   * Generates the successors of a state by one action.
   *
   * @see #successors(int[], SuccessorSink)
   */
  void successors(int[] state, int action, SuccessorSink sink);

  /** Returns whether the {@code invariant}-th invariant holds in {@code state}. */
  boolean satisfiesInvariant(int invariant, int[] state);

  /** Returns whether the {@code property}-th initial property holds in {@code state}. */
  boolean satisfiesInitialProperty(int property, int[] state);

  /** Returns whether the {@code property}-th action property holds on the step from {@code from} to {@code to}. */
  boolean satisfiesActionProperty(int property, int[] from, int[] to);

  /** Returns whether {@code state} satisfies every state constraint. */
  boolean satisfiesStateConstraints(int[] state);

  /** Returns whether the step from {@code from} to {@code to} satisfies every action constraint. */
  boolean satisfiesActionConstraints(int[] from, int[] to);

  /** Returns whether the {@code guard}-th condition is evaluated in {@code state} and has its value. */
  default boolean satisfiesGuard(int guard, int[] state) {
    throw new IndexOutOfBoundsException(guard);
  }

  /** Returns whether {@code state} meets the {@code cover}-th cover. */
  default boolean satisfiesCover(int cover, int[] state) {
    throw new IndexOutOfBoundsException(cover);
  }

  /** Returns whether the {@code atom}-th state atom of the temporal formulas is true of {@code state}. */
  default boolean satisfiesStateAtom(int atom, int[] state) {
    throw new IndexOutOfBoundsException(atom);
  }

  /** Returns whether the {@code atom}-th step atom of the temporal formulas is true of the step. */
  default boolean satisfiesStepAtom(int atom, int[] from, int[] to) {
    throw new IndexOutOfBoundsException(atom);
  }

  /** Receives initial states. */
  @FunctionalInterface
  interface InitialSink {
    /** Takes one initial state. */
    void accept(int[] state);
  }

  /** Receives successors. */
  @FunctionalInterface
  interface SuccessorSink {
    /** Takes one successor and the index of the action that leads to it. */
    void accept(int action, int[] successor);
  }
}
