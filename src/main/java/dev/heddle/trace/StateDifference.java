package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.ControlState;
import dev.heddle.value.FunctionValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TlaPrinter;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a step changes, down to the entries of functions, records and tuples. */
public final class StateDifference {
  private StateDifference() {}

  /**
   * A part of a state that changed.
   *
   * @param variable the variable's name
   * @param path the part of it, as TLA+: {@code [2].lock}; empty for all of it
   * @param from what it was
   * @param to what it is
   */
  public record Change(String variable, String path, Value from, Value to) {
    /** {@return the part as TLA+, such as {@code count[2]}} */
    public String place() {
      return variable + path;
    }
  }

  /** Returns what a step changed; the control state is left out where the step's label says it. */
  public static ImmutableList<Change> ofStep(ImmutableList<String> variables, RecordedState from, RecordedState to) {
    ImmutableList<Change> all = between(variables, from, to);
    return to.step().isEmpty()
        ? all
        : all.stream()
            .filter(change -> !ControlState.VARIABLES.contains(change.variable()))
            .collect(ImmutableList.toImmutableList());
  }

  /** Returns what differs between two states, in the order of the variables and of their entries. */
  public static ImmutableList<Change> between(ImmutableList<String> variables, RecordedState from, RecordedState to) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      collect(variables.get(i), "", from.values().get(i), to.values().get(i), changes);
    }
    return ImmutableList.copyOf(changes);
  }

  /** Returns what differs between two states of models that may have other variables, in those that both have. */
  static ImmutableList<Change> ofCommon(
      ImmutableList<String> variables, RecordedState from, ImmutableList<String> others, RecordedState to) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      int other = others.indexOf(variables.get(i));
      if (other >= 0) {
        collect(variables.get(i), "", from.values().get(i), to.values().get(other), changes);
      }
    }
    return ImmutableList.copyOf(changes);
  }

  private static void collect(String variable, String path, Value from, Value to, List<Change> changes) {
    if (from.equals(to)) {
      return;
    }
    switch (from) {
      case FunctionValue before when to instanceof FunctionValue after && sameKeys(before.mapping(), after.mapping()) ->
          before.mapping().forEach((argument, result) ->
              collect(variable, path + "[" + argument + "]", result, after.mapping().get(argument), changes));
      case RecordValue before when to instanceof RecordValue after && sameKeys(before.fields(), after.fields()) ->
          before.fields().forEach((field, result) ->
              collect(
                  variable,
                  path + TlaPrinter.application(before, new StringValue(field)),
                  result,
                  after.fields().get(field),
                  changes));
      case TupleValue before when to instanceof TupleValue after && before.size() == after.size() -> {
        for (int i = 0; i < before.size(); i++) {
          collect(variable, path + "[" + (i + 1) + "]", before.element(i), after.element(i), changes);
        }
      }
      default -> changes.add(new Change(variable, path, from, to));
    }
  }

  private static <K> boolean sameKeys(Map<K, Value> before, Map<K, Value> after) {
    return before.keySet().equals(after.keySet());
  }
}
