package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import dev.heddle.trace.Dependencies.Interruption;
import dev.heddle.trace.Dependencies.Race;
import dev.heddle.trace.Dependencies.Read;
import dev.heddle.trace.Dependencies.StaleRead;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds what threads do to each other between two steps of one of them. */
final class RaceSearch {
  // Two steps of a thread with steps of others between them could have been one if the others' steps could all be moved
  // before the first or behind the second. They cannot if there is a conflict with each: this is how accesses are
  // unserializable in Lu et al., "AVIO" (2006). Two forms of it are looked for. In the first both conflicts are about
  // the same place, read before and stale behind. In the second they are about two: what the thread had just written is
  // seen halfway, and what it reads next has been changed meanwhile.
  //
  // A shortest counterexample has many stale reads that do no harm, since the thread had done with what it read before
  // it was overwritten. One says something if the thread was about to act upon it, or if what it used comes of it;
  // the others are told only where there is nothing better. Of those that say something, the last is the nearest to
  // the violation and comes first.

  private static final int MOST = 3;

  private final StepAccesses steps;
  private final BitSet data;
  private final BitSet all;
  private final int end;

  /**
   * Makes a search among the steps of a trace.
   *
   * @param data the steps whose effect the violation depends on
   * @param all these, and the steps that lead to them
   */
  RaceSearch(StepAccesses steps, BitSet data, BitSet all) {
    this.steps = steps;
    this.data = data;
    this.all = all;
    this.end = steps.end();
  }

  ImmutableList<Race> races() {
    List<Race> telling = new ArrayList<>();
    List<Race> others = new ArrayList<>();
    for (int step = end; step > 0; step--) {
      interruption(step).ifPresent(telling::add);
      for (StaleRead race : staleReads(step)) {
        (isTelling(race) ? telling : others).add(race);
      }
    }
    return (telling.isEmpty() ? others : telling).stream()
        .sorted((a, b) -> b.steps().getLast().compareTo(a.steps().getLast()))
        .limit(MOST)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the stale reads of a step, one for each step that overwrites. */
  private List<StaleRead> staleReads(int read) {
    List<StaleRead> found = new ArrayList<>();
    for (String place : steps.places(read)) {
      staleRead(read, place)
          .filter(race -> found.stream().noneMatch(other -> other.write() == race.write()))
          .ifPresent(found::add);
    }
    return found;
  }

  private Optional<StaleRead> staleRead(int read, String place) {
    if (StepAccesses.isControl(place) || steps.writesTo(read, place) || !all.get(read)) {
      return Optional.empty();
    }
    int write = read + 1;
    while (write <= end && !(steps.writesTo(write, place) && !isOfOneThread(write, read))) {
      if (isOfOneThread(write, read) && steps.reads(write, place)) {
        return Optional.empty();
      }
      write++;
    }
    for (int use = write + 1; use <= end; use++) {
      if (isOfOneThread(use, read)) {
        if (steps.reads(use, place)) {
          return Optional.empty();
        }
        if (data.get(use)) {
          return Optional.of(new StaleRead(place, read, write, use));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isTelling(StaleRead race) {
    return next(race.read()) > race.write() || comesOf(race.use(), race.read());
  }

  /** Tells whether what a step uses, and not only adds to, comes of what an earlier step of its thread wrote. */
  private boolean comesOf(int use, int origin) {
    BitSet open = new BitSet();
    open.set(use);
    for (int step = use; step > origin; step = open.previousSetBit(step - 1)) {
      int reader = step;
      steps.readsBy(reader).stream()
          .filter(read -> !read.crosses() && read.writer() >= origin && !StepAccesses.isControl(read.place()))
          .filter(read -> steps.readsOnly(reader, read.place()))
          .forEach(read -> open.set(read.writer()));
    }
    return open.get(origin);
  }

  /** Returns how the thread of a step was interrupted before it, if it was. */
  private Optional<Interruption> interruption(int after) {
    int before = previous(after);
    if (before == 0 || before == after - 1 || !all.get(before) || !(data.get(after) || all.get(after))) {
      return Optional.empty();
    }
    for (Read found : steps.readsBy(after)) {
      int change = found.writer();
      if (change > before && found.crosses() && steps.readsOnly(after, found.place())
          && !StepAccesses.isControl(found.place())) {
        for (int seen = before + 1; seen <= change; seen++) {
          Optional<String> left = isOfOneThread(seen, change) ? seenHalfway(before, seen) : Optional.empty();
          if (left.isPresent()) {
            return Optional.of(new Interruption(left.get(), before, seen, found.place(), change, after));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> seenHalfway(int before, int seen) {
    return steps.readsBy(seen).stream()
        .filter(read -> read.writer() == before && all.get(seen))
        .map(Read::place)
        .filter(place -> !StepAccesses.isControl(place) && steps.readsOnly(seen, place))
        .findFirst();
  }

  private int previous(int step) {
    int previous = step - 1;
    while (previous > 0 && !isOfOneThread(previous, step)) {
      previous--;
    }
    return previous;
  }

  private int next(int step) {
    int next = step + 1;
    while (next <= end && !isOfOneThread(next, step)) {
      next++;
    }
    return next;
  }

  private boolean isOfOneThread(int one, int other) {
    return steps.thread(one).equals(steps.thread(other));
  }
}
