package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.Action;
import dev.heddle.transition.Cover;
import dev.heddle.transition.Fairness;
import dev.heddle.transition.Guard;

/**
 * What an exploration came across of the specification.
 *
 * @param actions for each action of the system, in their order, how often it was taken
 * @param unmet the covers that no state met, if they were looked for, but for those within parts of which the same is
 *     said
 * @param settled the conditions in actions, if they were looked at, that had one value only wherever they were
 *     evaluated: each as having that
 * @param idle the fairness conditions that the specification assumes, if they were looked at, whose actions no state
 *     enables; one of each text
 */
public record Coverage(
    ImmutableList<ActionCount> actions,
    ImmutableList<Cover> unmet,
    ImmutableList<Guard> settled,
    ImmutableList<Fairness> idle) {
  /** In how many walks of a simulation conditions in actions are looked at, as that takes time. */
  public static final int WATCHED_WALKS = 100;

  /** Of an exploration that took no step. */
  public static final Coverage NONE =
      new Coverage(ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), ImmutableList.of());

  /** Returns this with the covers that no state met. */
  Coverage withUnmet(ImmutableList<Cover> covers) {
    return new Coverage(actions, covers, settled, idle);
  }

  /** Returns this with the conditions that had one value only. */
  Coverage withSettled(ImmutableList<Guard> guards) {
    return new Coverage(actions, unmet, guards, idle);
  }

  /** Returns this with the fairness conditions whose actions no state enables. */
  Coverage withIdle(ImmutableList<Fairness> conditions) {
    return new Coverage(actions, unmet, settled, conditions);
  }

  /**
   * An action and its steps.
   *
   * @param taken steps generated, those to known states and out of the constraints included
   * @param fresh states that were new when a step by this action led to them
   */
  public record ActionCount(Action action, long taken, long fresh) {}
}
