package dev.heddle.checker;

import com.google.common.base.Preconditions;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** How the states of a system are come by. */
public sealed interface Strategy {
  /**
   * Every reachable state is visited, breadth first.
   *
   * @param profiling whether what is evaluated is noted; what is found is the same
   */
  record Exhaustive(Profiling profiling) implements Strategy {}

  /**
   * Behaviors are followed, each step chosen at random. What is found depends on nothing but the seed, the depth, the
   * guidance and the number of behaviors.
   *
   * @param seed from which all choices are made
   * @param depth the most steps of a behavior, at least one
   * @param runs how many behaviors, at least one; without it as many as the time allows
   * @param duration after which no step is taken any more
   * @param guidance what is preferred
   */
  record RandomWalks(
      long seed, int depth, OptionalLong runs, Optional<Duration> duration, Guidance guidance) implements Strategy {
    public RandomWalks {
      Preconditions.checkArgument(depth >= 1, "depth %s", depth);
      Preconditions.checkArgument(runs.isEmpty() || runs.getAsLong() >= 1, "%s runs", runs);
    }
  }

  /** What random walks prefer. */
  enum Guidance {
    /** Nothing: any enabled action is as likely as any other, and then any successor by it. */
    NONE,
    /** Values of variables and pairs of actions that were seen rarely. */
    RARITY
  }
}
