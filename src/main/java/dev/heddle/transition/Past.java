package dev.heddle.transition;

import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * How a state was reached: what formulas may ask that speak of more than states and steps.
 *
 * @param states the states before it, from an initial one on, each a step after the one before it; none before an
 *     initial state. Asked only where a formula asks
 * @param actions the action of the step to the state with a given index among these, from 1, or for their number to the
 *     state itself; absent where only the states are kept, and the first action that leads there counts
 */
public record Past(Supplier<List<int[]>> states, Optional<IntUnaryOperator> actions) {
  /** Of an initial state. */
  public static final Past NONE = new Past(List::of, Optional.empty());

  /** Returns the past of a state of which only the states before it are kept. */
  public static Past through(Supplier<List<int[]>> states) {
    return new Past(states, Optional.empty());
  }
}
