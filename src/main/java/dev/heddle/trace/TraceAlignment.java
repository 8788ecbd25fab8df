package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Two traces side by side: which steps they have in common, in order.
 *
 * @param pairs every step of both; a pair where both take the same step, otherwise one side alone
 */
public record TraceAlignment(ImmutableList<Pair> pairs) {
  // A longest common subsequence of the steps, by the table of suffixes: steps are the same if the same thread takes
  // the action of the same name. The common prefix is taken off first, since traces of two versions of a model mostly
  // agree at first.

  /**
   * A step.
   *
   * @param left its number in the one trace, if it is in it
   * @param right its number in the other
   */
  public record Pair(OptionalInt left, OptionalInt right) {
    /** {@return whether both traces take it} */
    public boolean isCommon() {
      return left.isPresent() && right.isPresent();
    }
  }

  /** Returns the alignment of two traces. */
  public static TraceAlignment of(RecordedTrace left, RecordedTrace right) {
    ImmutableList.Builder<Pair> pairs = ImmutableList.builder();
    int i = 1;
    int j = 1;
    while (i < left.length() && j < right.length() && isSame(left, i, right, j)) {
      pairs.add(new Pair(OptionalInt.of(i++), OptionalInt.of(j++)));
    }
    int[][] longest = new int[left.length() - i + 1][right.length() - j + 1];
    for (int a = left.length() - 1; a >= i; a--) {
      for (int b = right.length() - 1; b >= j; b--) {
        longest[a - i][b - j] =
            isSame(left, a, right, b)
                ? longest[a - i + 1][b - j + 1] + 1
                : Math.max(longest[a - i + 1][b - j], longest[a - i][b - j + 1]);
      }
    }
    return new TraceAlignment(pairs.addAll(rest(left, i, right, j, longest)).build());
  }

  private static Deque<Pair> rest(RecordedTrace left, int i, RecordedTrace right, int j, int[][] longest) {
    Deque<Pair> pairs = new ArrayDeque<>();
    int a = i;
    int b = j;
    while (a < left.length() || b < right.length()) {
      boolean hasBoth = a < left.length() && b < right.length();
      if (hasBoth && isSame(left, a, right, b)) {
        pairs.add(new Pair(OptionalInt.of(a++), OptionalInt.of(b++)));
      } else if (b == right.length() || (hasBoth && longest[a - i + 1][b - j] >= longest[a - i][b - j + 1])) {
        pairs.add(new Pair(OptionalInt.of(a++), OptionalInt.empty()));
      } else {
        pairs.add(new Pair(OptionalInt.empty(), OptionalInt.of(b++)));
      }
    }
    return pairs;
  }

  private static boolean isSame(RecordedTrace left, int a, RecordedTrace right, int b) {
    Optional<RecordedStep> one = left.states().get(a).step();
    Optional<RecordedStep> other = right.states().get(b).step();
    return one.isPresent()
        && other.isPresent()
        && one.get().action().equals(other.get().action())
        && one.get().thread().equals(other.get().thread());
  }
}
