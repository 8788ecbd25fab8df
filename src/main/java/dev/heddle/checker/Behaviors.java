package dev.heddle.checker;

import java.util.OptionalLong;

/**
 * What a simulation went through. Where it found a violation, later behaviors than the one that shows it do not count.
 *
 * @param seed of its choices
 * @param count behaviors that were followed to their end: the depth, a state that nothing changes, or a violation
 * @param steps steps taken, all behaviors together
 * @param longest steps of the longest
 * @param cut behaviors that the depth ended
 * @param failing the number of the behavior that shows a violation, from 1; not where an initial state does
 */
public record Behaviors(long seed, long count, long steps, int longest, long cut, OptionalLong failing) {
  static Behaviors none(long seed) {
    return new Behaviors(seed, 0, 0, 0, 0, OptionalLong.empty());
  }

  /** Returns these and one more. */
  Behaviors with(Walk walk) {
    boolean isWhole = walk.end() != Walk.End.STOPPED;
    return new Behaviors(
        seed,
        count + (isWhole ? 1 : 0),
        steps + walk.steps(),
        Math.max(longest, walk.steps()),
        cut + (walk.end() == Walk.End.DEPTH ? 1 : 0),
        walk.discovery().isPresent() ? OptionalLong.of(walk.number()) : OptionalLong.empty());
  }
}
