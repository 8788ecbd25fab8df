package dev.heddle.trace;

import dev.heddle.transition.Stepper;
import dev.heddle.transition.Temporal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Decides temporal formulas on the behavior that a lasso is. Not thread-safe. */
public final class LassoTruth {
  // A formula is true or false of the behavior from each position on, and there are as many such behaviors as states:
  // the one from the last position on continues at the beginning of the cycle. What happens at some later position, of
  // the cycle or of the rest of the stem, decides [] and <>, so that one pass over the positions is enough for an
  // operator.
  private final Stepper stepper;
  private final List<int[]> states;
  private final int loop;
  private final Map<Temporal, BitSet> known = new HashMap<>();

  /** Makes a judge of the behavior through {@code states} that returns from the last to the {@code loop}-th. */
  public LassoTruth(Stepper stepper, List<int[]> states, int loop) {
    this.stepper = stepper;
    this.states = states;
    this.loop = loop;
  }

  /** Returns whether a formula is true of the behavior. */
  public boolean holds(Temporal formula) {
    return holds(formula, 0);
  }

  /** Returns whether a formula is true of the behavior from the state at {@code position} on. */
  public boolean holds(Temporal formula, int position) {
    return positions(formula).get(position);
  }

  /** Returns the positions from which on the formula is true. */
  private BitSet positions(Temporal formula) {
    BitSet positions = known.get(formula);
    if (positions == null) {
      positions = decide(formula);
      known.put(formula, positions);
    }
    return positions;
  }

  private BitSet decide(Temporal formula) {
    return switch (formula) {
      case Temporal.Truth(boolean isTrue) -> where(_ -> isTrue);
      case Temporal.StateAtom(int atom) -> where(i -> stepper.satisfiesStateAtom(atom, states.get(i)));
      case Temporal.StepAtom(int atom) ->
          where(i -> stepper.satisfiesStepAtom(atom, states.get(i), states.get(successor(i))));
      case Temporal.Not(Temporal operand) -> {
        BitSet inner = positions(operand);
        yield where(i -> !inner.get(i));
      }
      case Temporal.And f -> {
        List<BitSet> parts = f.conjuncts().stream().map(this::positions).toList();
        yield where(i -> parts.stream().allMatch(part -> part.get(i)));
      }
      case Temporal.Or f -> {
        List<BitSet> parts = f.disjuncts().stream().map(this::positions).toList();
        yield where(i -> parts.stream().anyMatch(part -> part.get(i)));
      }
      case Temporal.Always(Temporal operand) -> {
        BitSet inner = positions(operand);
        yield where(i -> inner.nextClearBit(Math.min(i, loop)) >= states.size());
      }
      case Temporal.Eventually(Temporal operand) -> {
        BitSet inner = positions(operand);
        yield where(i -> inner.nextSetBit(Math.min(i, loop)) >= 0);
      }
    };
  }

  private int successor(int position) {
    return position + 1 == states.size() ? loop : position + 1;
  }

  private BitSet where(IntPredicate isTrue) {
    BitSet positions = new BitSet(states.size());
    IntStream.range(0, states.size()).filter(isTrue).forEach(positions::set);
    return positions;
  }
}
