package dev.heddle.checker.liveness;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the shortest cycles through nodes of fair components, as long as its budget lasts. Not thread-safe. */
final class ShortestCycle {
  // A breadth-first search over pairs of a node and what has happened on the way to it: the conditions that were
  // fulfilled and raised, and the marks that were missing on a step. The first way back to the beginning on which
  // enough has happened is a shortest cycle. There are exponentially many pairs in the number of conditions, but few
  // where a cycle is short; the budget is a number of pairs for all searches together, so that the result depends on
  // the graph alone.
  private static final int BUDGET = 1 << 18;

  private final FairComponents components;
  private final ConditionTable conditions;
  private final Stop stop;
  private final ProductNodes.Numbering numbering;
  private final ProductSteps steps;
  private final long unconditional;
  private final long allMarks;
  private int left = BUDGET;

  private ShortestCycle(Product product, FairComponents components, ConditionTable conditions, Stop stop) {
    this.components = components;
    this.conditions = conditions;
    this.stop = stop;
    this.numbering = components.numbering();
    this.steps = product.steps();
    this.unconditional = word(conditions.unconditional());
    this.allMarks = product.allMarks().word();
  }

  /** Returns a search, if there are not too many conditions and marks for it. */
  static Optional<ShortestCycle> of(
      Product product, FairComponents components, ConditionTable conditions, Stop stop) {
    return conditions.words() <= 1 && product.allMarks().fitInAWord()
        ? Optional.of(new ShortestCycle(product, components, conditions, stop))
        : Optional.empty();
  }

  /** A node and what happened on the way to it. */
  private record Place(int number, long fulfilled, long raised, long missed) {}

  /** {@return whether the budget is used up} */
  boolean isExhausted() {
    return left <= 0;
  }

  /**
   * Returns a shortest cycle through a numbered node of a fair component, as numbers, the node first and last.
   *
   * @param shorterThan the number of steps, stuttering ones not counted, that it has to stay below
   */
  Optional<ImmutableIntArray> through(int entry, int shorterThan) {
    Map<Place, Place> predecessors = new LinkedHashMap<>();
    Place start = new Place(entry, 0, 0, 0);
    predecessors.put(start, start);
    List<Place> level = new ArrayList<>(List.of(start));
    for (int length = 0; length < shorterThan && !level.isEmpty() && left > 0; length++) {
      List<Place> next = new ArrayList<>();
      for (boolean stuttering : new boolean[] {true, false}) {
        if (!stuttering && length + 1 >= shorterThan) {
          break;
        }
        // Stuttering steps lead to places of the same level, which grows meanwhile.
        for (int i = 0; i < level.size() && left > 0; i++) {
          Optional<Place> end = expand(level.get(i), stuttering, start, predecessors, stuttering ? level : next);
          if (end.isPresent()) {
            return Optional.of(cycle(level.get(i), entry, predecessors));
          }
        }
      }
      level = next;
    }
    return Optional.empty();
  }

  private Optional<Place> expand(
      Place from, boolean stuttering, Place start, Map<Place, Place> predecessors, List<Place> reached) {
    stop.check();
    steps.begin(numbering.node(from.number()), numbering.state(from.number()));
    while (steps.advance() && (steps.isStuttering() || !stuttering)) {
      int to = numbering.number(steps.targetNode(), steps.targetState());
      if (steps.isStuttering() == stuttering && to >= 0 && components.isWithin(from.number(), to, steps)) {
        Place place = after(from, to);
        if (to == start.number() && isComplete(place)) {
          return Optional.of(place);
        }
        if (predecessors.putIfAbsent(place, from) == null) {
          left--;
          reached.add(place);
        }
      }
    }
    return Optional.empty();
  }

  private Place after(Place from, int to) {
    long[] fulfilled = new long[1];
    long[] raised = new long[1];
    conditions.addFulfilled(steps.letter(), fulfilled);
    conditions.addRaised(steps.letter(), raised);
    ImmutableLongArray postponed = steps.postponed();
    long missed = postponed.isEmpty() ? 0 : allMarks & ~postponed.get(0);
    return new Place(
        to, from.fulfilled() | fulfilled[0], from.raised() | raised[0] | unconditional, from.missed() | missed);
  }

  private boolean isComplete(Place place) {
    return (place.raised() & ~place.fulfilled()) == 0 && place.missed() == allMarks;
  }

  private static long word(long[] words) {
    return words.length == 0 ? 0 : words[0];
  }

  private static ImmutableIntArray cycle(Place last, int entry, Map<Place, Place> predecessors) {
    List<Integer> backwards = new ArrayList<>(List.of(entry));
    Place place = last;
    while (!predecessors.get(place).equals(place)) {
      backwards.add(place.number());
      place = predecessors.get(place);
    }
    backwards.add(entry);
    return ImmutableIntArray.copyOf(backwards.reversed());
  }
}
