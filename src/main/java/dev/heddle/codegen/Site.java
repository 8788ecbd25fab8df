package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;

/**
 * A computation that generated code leaves to the {@link Kernel}, which remembers the results.
 *
 * @param keyLength the number of {@code int}s on which the result depends: the words of the arguments, then the
 *     contents of the slots; or {@link #UNBOUNDED} if there are too many to remember
 * @param argumentCount the number of arguments
 * @param current the slots of the current state on which the result depends
 * @param next the slots of the next state on which the result depends
 * @param computation what to compute
 */
record Site(
    int keyLength,
    int argumentCount,
    ImmutableList<Integer> current,
    ImmutableList<Integer> next,
    Computation computation) {
  static final int UNBOUNDED = -1;

  /** The largest key. */
  static final int MAX_KEY = 12;

  /** Computes a word, or another {@code int}, from a key. */
  @FunctionalInterface
  interface Computation {
    /** Returns the result for the arguments at the beginning of {@code key}. */
    int compute(Kernel kernel, int[] key);
  }

  /** Returns a site whose result depends on its arguments alone. */
  static Site of(int argumentCount, Computation computation) {
    int keyLength = argumentCount <= MAX_KEY ? argumentCount : UNBOUNDED;
    return new Site(keyLength, argumentCount, ImmutableList.of(), ImmutableList.of(), computation);
  }

  /** Returns a site whose result depends on the given slots too. */
  static Site of(
      int argumentCount, ImmutableList<Integer> current, ImmutableList<Integer> next, Computation computation) {
    int length = argumentCount + current.size() + next.size();
    return new Site(length <= MAX_KEY ? length : UNBOUNDED, argumentCount, current, next, computation);
  }
}
