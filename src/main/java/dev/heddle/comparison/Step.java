package dev.heddle.comparison;

import dev.heddle.transition.Action;
import dev.heddle.transition.Action.Label;

/**
 * A label of a PlusCal algorithm, or an action of a TLA+ specification. Within one model its name tells it.
 *
 * @param name its name
 * @param owner the process or procedure in which the label stands, or empty
 * @param description the author's comment at the label, or empty
 * @param kind what it is
 */
public record Step(String name, String owner, String description, Kind kind) {
  /** What a step is in the author's text. */
  public enum Kind {
    /** A PlusCal label, at which a process can stand. */
    LABEL,
    /** An action of Next. */
    ACTION
  }

  static Step of(Action action) {
    return action.label()
        .map(label -> ofLabel(action.name(), label))
        .orElseGet(() -> new Step(action.name(), "", "", Kind.ACTION));
  }

  private static Step ofLabel(String name, Label label) {
    return new Step(name, label.owner(), label.description(), Kind.LABEL);
  }
}
