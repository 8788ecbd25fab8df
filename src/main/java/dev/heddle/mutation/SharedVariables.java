package dev.heddle.mutation;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.StateLayout;
import dev.heddle.value.ApplicableValue;
import dev.heddle.value.Value;
import java.util.Optional;

/**
 * Which variables of an algorithm its processes share: those that are not functions of the processes, as {@code pc},
 * {@code stack}, parameters and locals are, and whatever else has an entry for each process.
 *
 * @param isShared of each variable, whether it is
 */
record SharedVariables(ImmutableList<Boolean> isShared) {
  /** The variable in which the translation of an algorithm keeps where each process stands. */
  static final String PROGRAM_COUNTER = "pc";

  private static final String STACK = "stack";

  /** Returns the shared ones of the variables of {@code layout}, judged by one state. */
  static SharedVariables of(StateLayout layout, int[] state) {
    int pc = layout.variables().indexOf(PROGRAM_COUNTER);
    Optional<Value> processes = pc < 0 ? Optional.empty() : domain(layout.value(pc, state));
    ImmutableList.Builder<Boolean> shared = ImmutableList.builder();
    for (int variable = 0; variable < layout.variables().size(); variable++) {
      String name = layout.variables().get(variable);
      boolean isOfProcesses =
          processes.isPresent() && domain(layout.value(variable, state)).equals(processes);
      shared.add(!isOfProcesses && !name.equals(PROGRAM_COUNTER) && !name.equals(STACK));
    }
    return new SharedVariables(shared.build());
  }

  private static Optional<Value> domain(Value value) {
    return value instanceof ApplicableValue function ? Optional.of(function.domain()) : Optional.empty();
  }
}
