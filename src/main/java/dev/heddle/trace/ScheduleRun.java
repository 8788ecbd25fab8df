package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heddle.trace.StateDifference.Change;

/**
 * What became of the schedule of a trace in another model: the same threads in the same order, each taking the step of
 * the same name, as long as it can.
 *
 * @param variables the other model's variables
 * @param states the other model's states, the initial one first, as far as the same steps lead
 * @param end how it went on from there
 * @param stops where the thread of the step that differs could be stopped instead, and what the others do then
 */
public record ScheduleRun(
    ImmutableList<String> variables, ImmutableList<RecordedState> states, End end, ImmutableList<Stop> stops) {
  /** {@return the number of the first step that differs; the trace's length if none does} */
  public int step() {
    return states.size();
  }

  /**
   * Returns the parts of the state that a step reads and in which the two models differ before it: from what they are
   * in the trace to what they are in the other model.
   *
   * @param step a step that the other model takes, or the first that it does not
   */
  public ImmutableList<Change> readOtherwise(RecordedTrace trace, int step) {
    ImmutableSet<String> reads = trace.states().get(step).accesses().reads();
    return StateDifference.ofCommon(
            trace.variables(), trace.states().get(step - 1), variables, states.get(step - 1))
        .stream()
        .filter(change -> !StepAccesses.isControl(change.place()))
        .filter(change -> reads.stream().anyMatch(place -> StepAccesses.overlap(place, change.place())))
        .collect(ImmutableList.toImmutableList());
  }

  /** How the schedule ended. */
  public sealed interface End {
    /** The other model takes every step. */
    record Complete(Judgement judgement) implements End {}

    /** No initial state of the other model is like the trace's. */
    record NotInitial() implements End {}

    /** The thread takes another step, one of {@code instead}. */
    record OtherStep(ImmutableList<RecordedState> instead) implements End {}

    /** The thread can take no step. */
    record Blocked(ImmutableList<Waiting> waits) implements End {}

    /** An expression has no value on the step, {@code Assert} included. */
    record Failed(String message) implements End {}
  }

  /** Whether the last state violates what the trace violates. */
  public enum Judgement {
    VIOLATED,
    HOLDS,
    UNKNOWN
  }

  /**
   * A thread goes its own way for some steps and is stopped; then the others run as the trace has it.
   *
   * @param steps how many steps it takes by itself
   * @param before the step before which it stops; the name of its label or action, empty if it can go no further
   * @param outcome what becomes of the rest of the schedule
   */
  public record Stop(int steps, String before, Outcome outcome) {}

  /** What becomes of the rest of a schedule. */
  public sealed interface Outcome {
    /** Every thread runs through, and no state violates the trace's invariant. */
    record RanThrough() implements Outcome {}

    /** A state violates the trace's invariant. */
    record Violated() implements Outcome {}

    /** A step has no value, {@code Assert} included. */
    record Failed(String message) implements Outcome {}

    /** A thread cannot go on. */
    record Blocked(String thread, ImmutableList<Waiting> waits) implements Outcome {}
  }
}
