package dev.heddle.report;

/** What a graph of states shows of its steps. */
public enum GraphDetail {
  /** The name of the action that takes the step. */
  ACTION_LABELS,
  /** A colour for each action. */
  COLORIZE
}
