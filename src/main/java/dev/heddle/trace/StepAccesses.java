package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heddle.trace.Dependencies.Read;
import dev.heddle.trace.StateDifference.Change;
import dev.heddle.transition.Accesses;
import dev.heddle.transition.ControlState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the steps of a trace read and write, the step that fails after its last state included. */
final class StepAccesses {

  private final RecordedTrace trace;
  private final int length;
  private final ImmutableSet<String> violated;
  private final Optional<RecordedStep> failing;
  private final List<ImmutableSet<String>> writes = new ArrayList<>();
  private final List<ImmutableList<Read>> reads = new ArrayList<>();

  StepAccesses(RecordedTrace trace) {
    this.trace = trace;
    this.length = trace.length();
    this.violated = trace.origin().finding().map(TraceOrigin.Finding::reads).orElse(ImmutableSet.of());
    this.failing = trace.origin().finding().flatMap(TraceOrigin.Finding::failing);
    for (int i = 0; i <= length; i++) {
      writes.add(i == 0 || i == length ? ImmutableSet.of() : writes(i));
      reads.add(i == 0 ? ImmutableList.of() : reads(i));
    }
  }

  private ImmutableSet<String> writes(int step) {
    RecordedState state = trace.states().get(step);
    return state.accesses().equals(Accesses.UNKNOWN)
        ? StateDifference.between(trace.variables(), trace.states().get(step - 1), state).stream()
            .map(Change::place)
            .collect(ImmutableSet.toImmutableSet())
        : state.accesses().writes();
  }

  private ImmutableList<Read> reads(int reader) {
    ImmutableList.Builder<Read> found = ImmutableList.builder();
    for (String place : places(reader)) {
      for (int writer : lastWriters(place, reader)) {
        found.add(new Read(writer, reader, place, !thread(writer).equals(thread(reader))));
      }
    }
    return found.build();
  }

  /** {@return whether the trace says what its steps read, and what its violation rests on} */
  boolean areKnown() {
    boolean isEndKnown = !violated.isEmpty() || trace.loop().isPresent();
    return isEndKnown && trace.states().stream().anyMatch(state -> !state.accesses().reads().isEmpty());
  }

  /** {@return the number of the step that fails, or else of the last step} */
  int end() {
    return failing.isPresent() ? length : length - 1;
  }

  /** {@return what the violation rests on} */
  ImmutableSet<String> violated() {
    return violated;
  }

  /** Returns the thread that takes a step. */
  String thread(int step) {
    return (step == length ? failing : trace.states().get(step).step()).map(RecordedStep::thread).orElse("");
  }

  /** Returns what a step reads. */
  ImmutableSet<String> places(int step) {
    ImmutableSet<String> afterTheEnd = failing.isPresent() ? violated : ImmutableSet.of();
    return step < length ? trace.states().get(step).accesses().reads() : afterTheEnd;
  }

  boolean reads(int step, String place) {
    return places(step).stream().anyMatch(other -> overlap(other, place));
  }

  boolean writesTo(int step, String place) {
    return writes.get(step).stream().anyMatch(written -> overlap(written, place));
  }

  /** Returns whether a step reads a part of the state and leaves it as it is. */
  boolean readsOnly(int step, String place) {
    return reads(step, place) && !writesTo(step, place);
  }

  /** {@return every read of what an earlier step wrote, by the steps of the trace} */
  ImmutableList<Read> reads() {
    return reads.subList(0, length).stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
  }

  /** {@return every read of what an earlier step wrote, by the step that fails} */
  ImmutableList<Read> failingReads() {
    return reads.get(length);
  }

  /** Returns the reads by a step, of the trace or the one that fails. */
  ImmutableList<Read> readsBy(int step) {
    return reads.get(step);
  }

  /** Returns the steps before {@code reader} that wrote a place last, or that wrote a part of it last. */
  List<Integer> lastWriters(String place, int reader) {
    List<Integer> writers = new ArrayList<>();
    List<String> covered = new ArrayList<>();
    for (int i = reader - 1; i > 0 && covered.stream().noneMatch(part -> contains(part, place)); i--) {
      List<String> found =
          writes.get(i).stream()
              .filter(written -> overlap(written, place))
              .filter(written -> covered.stream().noneMatch(part -> contains(part, written)))
              .toList();
      covered.addAll(found);
      if (!found.isEmpty()) {
        writers.add(i);
      }
    }
    return writers;
  }

  /** Tells whether a part of the state is control state, which the label of a step tells. */
  static boolean isControl(String place) {
    return ControlState.VARIABLES.stream().anyMatch(variable -> overlap(place, variable));
  }

  /** Tells whether one of two parts of the state is the other, or lies in it. */
  static boolean overlap(String one, String other) {
    return contains(one, other) || contains(other, one);
  }

  private static boolean contains(String whole, String part) {
    return part.startsWith(whole)
        && (part.length() == whole.length() || "[.".indexOf(part.charAt(whole.length())) >= 0);
  }
}
