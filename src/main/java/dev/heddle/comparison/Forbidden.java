package dev.heddle.comparison;

import com.google.common.collect.ImmutableList;

/**
 * What is possible in the old variant of a scenario and no longer in another. Only what both have in their text is
 * compared; what the old one alone has is told apart.
 *
 * @param suite the suite's name
 * @param scenario the scenario's name
 * @param old the old variant's name
 * @param variant the other variant's name
 * @param unreached labels at which no process stands any more
 * @param untaken steps that are no longer taken, though a process stands at the label, if it is one
 * @param absent steps that the old variant takes and the other's text does not have
 * @param apart pairs of labels at which no two processes stand at a time any more, though each label is reached
 * @param pairs how many pairs of labels of both texts two processes stand at
 * @param deadlocks where the processes that are not done stand in deadlocks that the old variant does not have, by
 *     labels; an empty list where the states have no labels
 * @param gaps why either exploration does not show all, a sentence for each reason; empty if both are complete
 */
public record Forbidden(
    String suite,
    String scenario,
    String old,
    String variant,
    ImmutableList<Step> unreached,
    ImmutableList<Step> untaken,
    ImmutableList<Step> absent,
    ImmutableList<StepPair> apart,
    PairCounts pairs,
    ImmutableList<ImmutableList<String>> deadlocks,
    ImmutableList<String> gaps) {

  /**
   * Numbers of pairs of labels that two processes stand at.
   *
   * @param before in the old variant
   * @param left of these, in the other variant
   */
  public record PairCounts(int before, int left) {}

  /** {@return whether nothing that was possible is lost, and no deadlock is new} */
  public boolean isNothing() {
    return unreached.isEmpty() && untaken.isEmpty() && absent.isEmpty() && apart.isEmpty() && deadlocks.isEmpty();
  }
}
