package dev.heddle.checker.liveness;

import com.google.common.base.Preconditions;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A behavior that returns to a state and goes round forever.
 *
 * @param nodes its states, from an initial one on; neighbors differ
 * @param loop the position of the state to which the last one returns; the last position where the behavior stutters
 */
public record Lasso(ImmutableIntArray nodes, int loop) {
  public Lasso {
    Preconditions.checkElementIndex(loop, nodes.length());
  }

  /** {@return the number of its states} */
  int length() {
    return nodes.length();
  }

  /** Returns the shortest lasso that is the behavior through {@code stem} and then through {@code cycle} for ever. */
  static Lasso of(int[] stem, int[] cycle) {
    // A cycle may be a shorter one several times, where the automaton did not come back in one round; and what precedes
    // it may be a part of it already.
    int[] round = Arrays.copyOf(cycle, period(cycle));
    int kept = stem.length;
    int last = round.length - 1;
    while (kept > 0 && stem[kept - 1] == round[last]) {
      kept--;
      last = last == 0 ? round.length - 1 : last - 1;
    }
    ImmutableIntArray.Builder states = ImmutableIntArray.builder();
    IntStream.range(0, kept).forEach(i -> states.add(stem[i]));
    for (int i = 1; i <= round.length; i++) {
      states.add(round[(last + i) % round.length]);
    }
    return new Lasso(states.build(), kept);
  }

  /** Returns the least length of which the cycle is a repetition. */
  private static int period(int[] cycle) {
    int period = 1;
    while (cycle.length % period != 0 || !repeats(cycle, period)) {
      period++;
    }
    return period;
  }

  private static boolean repeats(int[] cycle, int period) {
    return IntStream.range(period, cycle.length).allMatch(i -> cycle[i] == cycle[i - period]);
  }

  /** {@return whether the last state is never left} */
  public boolean isStuttering() {
    return loop == nodes.length() - 1;
  }
}
