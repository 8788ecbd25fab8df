package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.Fairness;
import dev.heddle.value.Value;

/**
 * Why the cycle of a lasso can go on forever, and who is left behind on it.
 *
 * @param kept for every fairness condition of the specification, how the cycle keeps it
 * @param idle the processes that take no step on the cycle, in order
 */
public record LassoExplanation(ImmutableList<KeptCondition> kept, ImmutableList<IdleProcess> idle) {
  /**
   * A fairness condition and how a cycle keeps it.
   *
   * @param state the position in the trace of the state in which the action is not enabled, or from which it is taken
   */
  public record KeptCondition(Fairness condition, Keeping keeping, int state) {}

  /** How a cycle keeps a fairness condition. */
  public enum Keeping {
    /** The action is taken on the cycle. */
    TAKEN,
    /** The action is not enabled in some state of the cycle, which is enough for weak fairness. */
    SOMETIMES_DISABLED,
    /** The action is enabled in no state of the cycle. */
    NEVER_ENABLED
  }

  /**
   * A process that takes no step on a cycle.
   *
   * @param process its name, the value of {@code self}
   */
  public record IdleProcess(Value process, Readiness readiness) {}

  /** In which states of a cycle a process that takes no step could take one. */
  public enum Readiness {
    NEVER,
    SOMETIMES,
    ALWAYS
  }
}
