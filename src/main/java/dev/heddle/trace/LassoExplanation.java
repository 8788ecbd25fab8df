package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Span;
import dev.heddle.transition.Action;
import dev.heddle.transition.Explanation;
import dev.heddle.transition.Fairness;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why the cycle of a lasso can go on forever, and who is left behind on it.
 *
 * @param broken what the property demands and the lasso does not do: all of it together
 * @param kept for every fairness condition of the specification, how the cycle keeps it
 * @param idle the processes that take no step on the cycle, in order
 * @param back the action of the step that closes the cycle; none where the behavior stutters
 */
public record LassoExplanation(
    ImmutableList<Demand> broken,
    ImmutableList<KeptCondition> kept,
    ImmutableList<IdleProcess> idle,
    Optional<Action> back) {
  /** A part of what a lasso does against a property. */
  public sealed interface Demand {
    /**
     * A predicate on states has a value, in one state or from then on.
     *
     * @param state the position in the trace of the state, or of the first
     * @param atom the text of the predicate
     * @param why why it has that value in that state
     */
    record OfState(int state, Lasting lasting, Span atom, Explanation why) implements Demand {}

    /**
     * No step is one that the property waits for.
     *
     * @param state the position in the trace of the state from which on there is none
     * @param atom the text of the predicate on steps
     */
    record OfSteps(int state, Span atom) implements Demand {}
  }

  /** For how long a predicate has a value. */
  public enum Lasting {
    /** In the state. */
    THERE,
    /** True from that state on. */
    ALWAYS,
    /** False from that state on. */
    NEVER
  }

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
   * @param process its name: the value of {@code self}, or that of a process that is no set
   * @param actions what it could do somewhere on the cycle and changes something, by the names of the actions
   * @param ready the position in the trace of the first state of the cycle in which it could
   * @param blocked that of the first in which it could not
   */
  public record IdleProcess(
      String process, Readiness readiness, ImmutableList<String> actions, OptionalInt ready, OptionalInt blocked) {}

  /** In which states of a cycle a process that takes no step could take one. */
  public enum Readiness {
    NEVER,
    SOMETIMES,
    ALWAYS
  }
}
