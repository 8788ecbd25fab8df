package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import dev.heddle.trace.Dependencies.Race;
import dev.heddle.trace.Dependencies.Read;
import dev.heddle.trace.Dependencies.Weight;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the steps of a trace on which its violation depends. */
final class Slicing {
  private final RecordedTrace trace;
  private final StepAccesses steps;
  private final int length;

  Slicing(RecordedTrace trace, StepAccesses steps) {
    this.trace = trace;
    this.steps = steps;
    this.length = trace.length();
  }

  Dependencies run() {
    BitSet data = slice(seeds(Dependence.DATA), Dependence.DATA);
    BitSet all = slice(data.isEmpty() ? seeds(Dependence.DATA_AND_CONTROL) : data, Dependence.DATA_AND_CONTROL);
    BitSet leading = seeds(Dependence.DATA_AND_CONTROL);
    leading.or(data);
    ImmutableList<Race> races = races(data.isEmpty() ? all : data, all, slice(leading, Dependence.DATA_AND_CONTROL));
    BitSet marked = new BitSet();
    races.forEach(race -> race.steps().forEach(marked::set));
    leading.or(marked);
    steps.readsBy(length).stream().filter(Slicing::isMeeting).forEach(read -> marked.set(read.writer()));
    BitSet control = slice(leading, Dependence.DATA_AND_CONTROL);
    if (races.isEmpty()) {
      lastMeeting(data).or(() -> lastMeeting(control)).ifPresent(read -> {
        marked.set(read.writer());
        marked.set(read.reader());
      });
    }
    ImmutableList<Weight> weights =
        IntStream.range(0, length)
            .mapToObj(i -> marked.get(i) ? Weight.RACE
                : data.get(i) ? Weight.DATA : control.get(i) ? Weight.CONTROL : Weight.NONE)
            .collect(ImmutableList.toImmutableList());
    return new Dependencies(weights, steps.reads(), steps.failingReads(), races);
  }

  /** Returns the races of the steps the violation depends on, or where there are none of all that lead to it. */
  private ImmutableList<Race> races(BitSet data, BitSet all, BitSet leading) {
    ImmutableList<Race> races = new RaceSearch(steps, data, all).races();
    return races.isEmpty() ? new RaceSearch(steps, leading, leading).races() : races;
  }

  /** What is followed backwards. */
  private enum Dependence {
    DATA,
    DATA_AND_CONTROL
  }

  /** Returns where a slice begins: the step that fails, the cycle, and what last wrote what the violation rests on. */
  private BitSet seeds(Dependence dependence) {
    BitSet seeds = new BitSet();
    if (steps.end() == length) {
      seeds.set(length);
    }
    trace.loop().ifPresent(loop -> seeds.set(loop + 1, length));
    for (String place : steps.violated()) {
      if (dependence == Dependence.DATA_AND_CONTROL || !StepAccesses.isControl(place)) {
        steps.lastWriters(place, length).forEach(seeds::set);
      }
    }
    return seeds;
  }

  private BitSet slice(BitSet seeds, Dependence dependence) {
    BitSet slice = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    seeds.stream().forEach(open::add);
    while (!open.isEmpty()) {
      int step = open.remove();
      if (!slice.get(step)) {
        slice.set(step);
        steps.readsBy(step).stream()
            .filter(read -> dependence == Dependence.DATA_AND_CONTROL || !StepAccesses.isControl(read.place()))
            .forEach(read -> open.add(read.writer()));
      }
    }
    return slice;
  }

  /** Returns the last read across threads, if possible of a step that only reads. */
  private Optional<Read> lastMeeting(BitSet among) {
    List<Read> crossings =
        IntStream.rangeClosed(1, steps.end())
            .filter(among::get)
            .boxed()
            .flatMap(step -> steps.readsBy(step).stream())
            .filter(Slicing::isMeeting)
            .toList();
    return Stream.concat(
            crossings.reversed().stream().filter(read -> steps.readsOnly(read.reader(), read.place())),
            crossings.reversed().stream())
        .findFirst();
  }

  private static boolean isMeeting(Read read) {
    return read.crosses() && !StepAccesses.isControl(read.place());
  }
}
