package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heddle.trace.StateDifference.Change;
import dev.heddle.transition.Accesses;
import dev.heddle.value.IntegerValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Which steps of a trace its violation depends on, and through what.
 *
 * @param weights for each state, what the step that leads to it is to the violation
 * @param reads every read of a part of the state that an earlier step wrote, in the order of the reading steps
 * @param races reads that another thread makes stale before they are used
 */
public record Dependencies(ImmutableList<Weight> weights, ImmutableList<Read> reads, ImmutableList<Race> races) {
  // A step reads what its record says and writes what it changes. It depends on the steps that last wrote what it
  // reads; the violation depends on those that last wrote what the false property rests on. Backwards from the
  // violation this is a dynamic slice. Each step also reads the control state of its thread, so that every earlier
  // step of a thread would belong to it; these dependencies are followed separately, and give the steps that only
  // lead there. Where the property speaks of control alone, such as two threads in one section, these are all there
  // is, and a race counts by them. A step whose outcome decides the next step of its thread, a test, gets its weight
  // from the race it is in. Korel and Laski, "Dynamic program slicing" (1988); the races are unserializable accesses
  // in the sense of Lu et al., "AVIO" (2006): a read, a write by another thread, and a use by the first.

  private static final ImmutableSet<String> CONTROL = ImmutableSet.of("pc", "stack");
  private static final int MOST_RACES = 5;

  /** What a step is to the violation. */
  public enum Weight {
    /** It takes part in a race that the violation depends on. */
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

  /**
   * A thread reads, another overwrites, and the first goes on with what it read.
   *
   * @param place what is read
   * @param read the step that reads
   * @param write the step of another thread that overwrites
   * @param use the step of the first thread that goes on
   */
  public record Race(String place, int read, int write, int use) {}

  /** Returns the dependencies of a trace; where it is not known what its steps read, all are alike. */
  public static Dependencies of(RecordedTrace trace) {
    return new Analysis(trace).run();
  }

  /** Returns the reads across threads that the violation depends on, those of the control state left out. */
  public ImmutableList<Read> crossings() {
    return reads.stream()
        .filter(read -> read.crosses() && !Analysis.isControl(read.place()))
        .filter(read -> weights.get(read.reader()).ordinal() <= Weight.DATA.ordinal())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns whether a read hands a lock over: its reader writes the same part, and undoes what the writer did to it.
   */
  public boolean isHandOver(RecordedTrace trace, Read read) {
    return StateDifference.between(
            trace.variables(), trace.states().get(read.reader() - 1), trace.states().get(read.reader()))
        .stream()
        .filter(taken -> Analysis.overlap(taken.place(), read.place()))
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

  private static final class Analysis {
    private final RecordedTrace trace;
    private final int length;
    private final List<List<String>> writes = new ArrayList<>();
    private final List<Read> reads = new ArrayList<>();

    Analysis(RecordedTrace trace) {
      this.trace = trace;
      this.length = trace.length();
    }

    Dependencies run() {
      ImmutableSet<String> violated =
          trace.origin().finding().map(TraceOrigin.Finding::reads).orElse(ImmutableSet.of());
      writes.add(List.of());
      for (int i = 1; i < length; i++) {
        writes.add(writes(i));
        addReads(i, trace.states().get(i).accesses().reads());
      }
      boolean isKnown =
          !violated.isEmpty() && trace.states().stream().anyMatch(state -> !state.accesses().reads().isEmpty());
      if (!isKnown) {
        ImmutableList<Weight> alike = ImmutableList.copyOf(Collections.nCopies(length, Weight.DATA));
        return new Dependencies(alike, ImmutableList.copyOf(reads), ImmutableList.of());
      }
      BitSet data = slice(seeds(violated, true), true);
      BitSet all = slice(data.isEmpty() ? seeds(violated, false) : data, false);
      ImmutableList<Race> races = races(data.isEmpty() ? all : data, all);
      BitSet leading = seeds(violated, false);
      leading.or(data);
      for (Race race : races) {
        leading.set(race.read());
        leading.set(race.write());
        leading.set(race.use());
      }
      return new Dependencies(weights(data, slice(leading, false), races), ImmutableList.copyOf(reads), races);
    }

    /** Returns what a step assigns, or where that is not known what it changes. */
    private List<String> writes(int step) {
      RecordedState state = trace.states().get(step);
      return state.accesses().equals(Accesses.UNKNOWN)
          ? StateDifference.between(trace.variables(), trace.states().get(step - 1), state).stream()
              .map(Change::place)
              .toList()
          : state.accesses().writes().asList();
    }

    private void addReads(int reader, ImmutableSet<String> places) {
      for (String place : places) {
        for (int writer : lastWriters(place, reader)) {
          reads.add(new Read(writer, reader, place, !thread(writer).equals(thread(reader))));
        }
      }
    }

    /** Returns the steps before {@code reader} that wrote a place last, or that wrote a part of it last. */
    private List<Integer> lastWriters(String place, int reader) {
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

    private boolean writesTo(int step, String place) {
      return writes.get(step).stream().anyMatch(written -> overlap(written, place));
    }

    private BitSet seeds(ImmutableSet<String> violated, boolean dataOnly) {
      BitSet seeds = new BitSet();
      for (String place : violated) {
        if (!(dataOnly && isControl(place))) {
          lastWriters(place, length).forEach(seeds::set);
        }
      }
      return seeds;
    }

    private BitSet slice(BitSet seeds, boolean dataOnly) {
      BitSet slice = new BitSet();
      Deque<Integer> open = new ArrayDeque<>();
      seeds.stream().forEach(open::add);
      while (!open.isEmpty()) {
        int step = open.remove();
        if (!slice.get(step)) {
          slice.set(step);
          reads.stream()
              .filter(read -> read.reader() == step && !(dataOnly && isControl(read.place())))
              .forEach(read -> open.add(read.writer()));
        }
      }
      return slice;
    }

    /** Finds reads that another thread overwrites before a later step of the reader that the violation depends on. */
    private ImmutableList<Race> races(BitSet data, BitSet all) {
      List<Race> found = new ArrayList<>();
      for (int read = length - 1; read > 0 && found.size() < MOST_RACES; read--) {
        for (String place : trace.states().get(read).accesses().reads()) {
          race(read, place, data, all).filter(race -> isNew(found, race)).ifPresent(found::add);
        }
      }
      return found.stream()
          .sorted(Comparator.comparingInt(Race::read).thenComparingInt(Race::write))
          .limit(MOST_RACES)
          .collect(ImmutableList.toImmutableList());
    }

    private static boolean isNew(List<Race> found, Race race) {
      return found.stream().noneMatch(other -> other.read() == race.read() && other.write() == race.write());
    }

    private Optional<Race> race(int read, String place, BitSet data, BitSet all) {
      boolean isAtomic = writesTo(read, place);
      if (isControl(place) || isAtomic || !all.get(read)) {
        return Optional.empty();
      }
      int write = read + 1;
      while (write < length && !(writesTo(write, place) && !thread(write).equals(thread(read)))) {
        if (thread(write).equals(thread(read)) && reads(write, place)) {
          return Optional.empty();
        }
        write++;
      }
      for (int use = write + 1; use < length; use++) {
        if (thread(use).equals(thread(read))) {
          if (reads(use, place)) {
            return Optional.empty();
          }
          if (data.get(use)) {
            return Optional.of(new Race(place, read, write, use));
          }
        }
      }
      return Optional.empty();
    }

    private boolean reads(int step, String place) {
      return trace.states().get(step).accesses().reads().stream().anyMatch(other -> overlap(other, place));
    }

    private ImmutableList<Weight> weights(BitSet data, BitSet all, ImmutableList<Race> races) {
      ImmutableList.Builder<Weight> weights = ImmutableList.builder();
      for (int i = 0; i < length; i++) {
        int step = i;
        boolean isInRace =
            races.stream().anyMatch(race -> race.read() == step || race.write() == step || race.use() == step);
        weights.add(isInRace ? Weight.RACE : data.get(i) ? Weight.DATA : all.get(i) ? Weight.CONTROL : Weight.NONE);
      }
      return weights.build();
    }

    private String thread(int step) {
      return trace.states().get(step).step().map(RecordedStep::thread).orElse("");
    }

    private static boolean isControl(String place) {
      return CONTROL.stream().anyMatch(variable -> overlap(place, variable));
    }

    private static boolean overlap(String one, String other) {
      return contains(one, other) || contains(other, one);
    }

    /** Tells whether {@code part} is {@code whole} or a part of it. */
    private static boolean contains(String whole, String part) {
      return part.startsWith(whole)
          && (part.length() == whole.length() || "[.".indexOf(part.charAt(whole.length())) >= 0);
    }
  }
}
