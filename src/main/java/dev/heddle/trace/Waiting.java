package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.Action;
import dev.heddle.transition.ControlState;
import dev.heddle.transition.Explanation;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.ApplicableValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;
import java.util.stream.IntStream;

/**
 * A step that a thread stands before and cannot take.
 *
 * @param step the step
 * @param why the conditions that do not hold
 */
public record Waiting(RecordedStep step, Explanation why) {
  /**
   * Returns the blocked actions in a state. Of a PlusCal algorithm only the labels at which a process stands count, and
   * not the disjunct that its translation adds for the end of all processes.
   *
   * @param values the values of the variables, in order of declaration
   */
  public static ImmutableList<Waiting> in(TransitionSystem system, ImmutableList<Value> values) {
    int control = system.layout().variables().indexOf(ControlState.PROGRAM_COUNTER);
    boolean hasLabels = system.actions().stream().anyMatch(action -> action.label().isPresent());
    ImmutableList.Builder<Waiting> found = ImmutableList.builder();
    for (Action action : system.actions()) {
      boolean isLabel = control >= 0 && action.label().isPresent();
      boolean isRest = hasLabels && action.name().equals(ControlState.TERMINATING);
      if (isLabel ? isAt(values.get(control), action) : !isRest) {
        system
            .explainBlocked(action.index(), values)
            .ifPresent(why -> found.add(new Waiting(RecordedStep.of(action), why)));
      }
    }
    return found.build();
  }

  private static boolean isAt(Value control, Action action) {
    if (!(control instanceof ApplicableValue processes)) {
      return names(control, action);
    }
    int index = action.process().map(processes::indexOf).orElse(-1);
    return index >= 0
        ? names(processes.result(index), action)
        : IntStream.range(0, processes.size()).anyMatch(i -> names(processes.result(i), action));
  }

  /** Tells whether a label is an action's: a process that is not one of a set shares its labels with no other. */
  private static boolean names(Value place, Action action) {
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
