package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import dev.heddle.trace.StateDifference.Change;
import dev.heddle.value.IntegerValue;
import java.util.Collections;
import java.util.stream.Stream;

/**
 * Which steps of a trace its violation depends on, and through what.
 *
 * @param weights for each state, what the step that leads to it is to the violation
 * @param reads every read of a part of the state that an earlier step wrote, in the order of the reading steps
 * @param failingReads such reads of the step after the last state, where it is that step that fails; its number is the
 *     length of the trace
 * @param races what threads do to each other on the way to the violation, what says most about it first
 */
public record Dependencies(
    ImmutableList<Weight> weights,
    ImmutableList<Read> reads,
    ImmutableList<Read> failingReads,
    ImmutableList<Race> races) {
  // A step reads what its record says and writes what it changes. It depends on the steps that last wrote what it
  // reads; the violation depends on those that last wrote what the false property rests on. Backwards from the
  // violation this is a dynamic slice. Each step also reads the control state of its thread, so that every earlier
  // step of a thread would belong to it; these dependencies are followed separately, and give the steps that only
  // lead there. Where the property speaks of control alone, such as two threads in one section, these are all there
  // is, and a race counts by them. A step whose outcome decides the next step of its thread, a test, gets its weight
  // from the race it is in. Korel and Laski, "Dynamic program slicing" (1988).
  //
  // A lasso rests on every step of its cycle, without which another cycle would have to be fair, on what the property
  // speaks of, and on what blocks the threads that take no step in it; so only its stem is sliced.

  /** What a step is to the violation. */
  public enum Weight {
    /** It takes part in a race, or where there is none in the last meeting of two threads. */
    RACE,
    /** It writes what the violation depends on. */
    DATA,
    /** It only brings its thread to a step that the violation depends on. */
    CONTROL,
    /** The violation does not depend on it. */
    NONE
  }

  /**
   * A read.
   *
   * @param writer the step that wrote last
   * @param reader the step that reads
   * @param place what is read, as TLA+
   * @param crosses whether the two are of different threads
   */
  public record Read(int writer, int reader, String place, boolean crosses) {}

  /** What a thread does to another between two steps of the other that were written as if nothing came between. */
  public sealed interface Race {
    /** {@return the steps that take part, ascending} */
    ImmutableList<Integer> steps();
  }

  /**
   * A thread reads, another overwrites, and the first goes on with what it read.
   *
   * @param place what is read
   * @param read the step that reads
   * @param write the step of another thread that overwrites
   * @param use the step of the first thread that goes on
   */
  public record StaleRead(String place, int read, int write, int use) implements Race {
    @Override
    public ImmutableList<Integer> steps() {
      return ImmutableList.of(read, write, use);
    }
  }

  /**
   * A thread is halfway: it writes, another reads that and writes something else, and the first reads this.
   *
   * @param left what the first writes
   * @param before the step that writes it
   * @param seen the step of the other thread that reads it
   * @param changed what the other writes
   * @param change the step that writes it, {@code seen} or a later one
   * @param after the next step of the first thread, which reads it
   */
  public record Interruption(String left, int before, int seen, String changed, int change, int after)
      implements Race {
    @Override
    public ImmutableList<Integer> steps() {
      return Stream.of(before, seen, change, after).distinct().collect(ImmutableList.toImmutableList());
    }
  }

  /** Returns the dependencies of a trace; where it is not known what its steps read, all are alike. */
  public static Dependencies of(RecordedTrace trace) {
    StepAccesses steps = new StepAccesses(trace);
    return steps.areKnown() ? new Slicing(trace, steps).run() : unknown(trace, steps);
  }

  private static Dependencies unknown(RecordedTrace trace, StepAccesses steps) {
    ImmutableList<Weight> alike = ImmutableList.copyOf(Collections.nCopies(trace.length(), Weight.DATA));
    return new Dependencies(alike, steps.reads(), steps.failingReads(), ImmutableList.of());
  }

  /** Returns the reads across threads that the violation depends on, those of the control state left out. */
  public ImmutableList<Read> crossings() {
    return reads.stream()
        .filter(read -> read.crosses() && !StepAccesses.isControl(read.place()))
        .filter(read -> weights.get(read.reader()).ordinal() <= Weight.DATA.ordinal())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the reads across threads of the step that fails, those of the control state left out. */
  ImmutableList<Read> failingCrossings() {
    return failingReads.stream()
        .filter(read -> read.crosses() && !StepAccesses.isControl(read.place()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns whether a read hands a lock over: its reader writes the same part, and undoes what the writer did to it.
   */
  public boolean isHandOver(RecordedTrace trace, Read read) {
    return StateDifference.between(
            trace.variables(), trace.states().get(read.reader() - 1), trace.states().get(read.reader()))
        .stream()
        .filter(taken -> StepAccesses.overlap(taken.place(), read.place()))
        .anyMatch(taken -> undoes(taken, trace, read));
  }

  private static boolean undoes(Change taken, RecordedTrace trace, Read read) {
    return StateDifference.between(
            trace.variables(), trace.states().get(read.writer() - 1), trace.states().get(read.writer()))
        .stream()
        .anyMatch(given -> given.place().equals(taken.place()) && given.to().equals(taken.from())
            && !(given.from() instanceof IntegerValue));
  }

  /** {@return whether the trace says what its steps and its violation read; of a known one no step leads to state 0} */
  public boolean isKnown() {
    return weights.getFirst() != Weight.DATA;
  }
}
