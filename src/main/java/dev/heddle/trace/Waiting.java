package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.Action;
import dev.heddle.transition.Explanation;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.ApplicableValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;

/**
 * A step that a thread stands before and cannot take.
 *
 * @param step the step
 * @param why the conditions that do not hold
 */
public record Waiting(RecordedStep step, Explanation why) {
  private static final String CONTROL = "pc";

  /**
   * Returns the blocked actions in a state. Of a PlusCal process only the label at which it stands counts.
   *
   * @param values the values of the variables, in order of declaration
   */
  public static ImmutableList<Waiting> in(TransitionSystem system, ImmutableList<Value> values) {
    int control = system.layout().variables().indexOf(CONTROL);
    ImmutableList.Builder<Waiting> found = ImmutableList.builder();
    for (Action action : system.actions()) {
      if (control < 0 || action.label().isEmpty() || isAt(values.get(control), action)) {
        system
            .explainBlocked(action.index(), values)
            .ifPresent(why -> found.add(new Waiting(RecordedStep.of(action), why)));
      }
    }
    return found.build();
  }

  private static boolean isAt(Value control, Action action) {
    Value place = control;
    if (action.process().isPresent() && control instanceof ApplicableValue processes) {
      int index = processes.indexOf(action.process().get());
      place = index < 0 ? control : processes.result(index);
    }
    return !(place instanceof StringValue label) || label.text().equals(action.name());
  }

  /** Returns it as one line for each condition: who waits where, and for what. */
  public String text(Reasons reasons) {
    String who = step.thread().isEmpty() ? "" : step.thread() + " ";
    String start = who + "waits at " + step.action() + ": ";
    return why.reasons().isEmpty()
        ? start + "there is nothing to choose from"
        : start + reasons.text(why).replace("\n", "\n" + start);
  }
}
