package dev.heddle.transition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heddle.value.ApplicableValue;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.ModelValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;

/** Where the translation of a PlusCal algorithm keeps at which label each process stands. */
public final class ControlState {
  /** The variable with the label of the process, or with a function from processes to labels. */
  public static final String PROGRAM_COUNTER = "pc";

  /** The label of a process that has ended. */
  public static final String DONE = "Done";

  /** The disjunct of Next that lets an algorithm rest when all its processes have ended. */
  public static final String TERMINATING = "Terminating";

  /** All variables of the control state: the labels, and where procedures return to. */
  public static final ImmutableSet<String> VARIABLES = ImmutableSet.of(PROGRAM_COUNTER, "stack");

  private ControlState() {}

  /**
   * Returns the labels in a value of {@link #PROGRAM_COUNTER}, one a process, in the order of the processes; none of
   * what is neither a label nor a function, and so of another specification.
   */
  public static ImmutableList<String> labels(Value programCounter) {
    ImmutableList.Builder<String> labels = ImmutableList.builder();
    switch (programCounter) {
      case StringValue label -> labels.add(label.text());
      case ApplicableValue function -> {
        for (int i = 0; i < function.size(); i++) {
          if (function.result(i) instanceof StringValue label) {
            labels.add(label.text());
          }
        }
      }
      case BooleanValue _, IntegerValue _, ModelValue _, SetValue _ -> {}
    }
    return labels.build();
  }
}
