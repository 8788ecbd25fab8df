package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.heddle.trace.ModelWalk.Move;
import dev.heddle.trace.ModelWalk.Position;
import dev.heddle.transition.Property;
import dev.heddle.transition.TransitionSystem;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds, among the shortest counterexamples to what a shortest one violates, one with the fewest context switches. */
public final class FewestSwitches {
  // The states at distance i from the initial ones are level i, and a shortest path has one state of each level. Level
  // by level, for every state and every thread that can take the step to it, the least number of switches of a path
  // that ends with a step of that thread is the least of those to its predecessors, plus one where the thread is
  // another. Ends are the states of the last level where the invariant is false; for other violations the end of the
  // given trace. Of equals the first counts, in the order of the levels and of the actions.

  private final ModelWalk walk;
  private final Counterexample found;
  private final int limit;
  private final Set<ImmutableIntArray> seen = new HashSet<>();

  private FewestSwitches(TransitionSystem system, Counterexample found, int limit) {
    this.walk = new ModelWalk(system);
    this.found = found;
    this.limit = limit;
  }

  /** A way to a state: its last step, by whom, and after how many switches. */
  private record Way(Optional<Way> before, Optional<Move> move, Position position, String thread, int switches) {}

  /** What comes of a search. */
  public sealed interface Answer {
    /** A trace as long as the one given, with the fewest switches. */
    record Found(Trace trace) implements Answer {}

    /** There was no search to the end, and why: a clause for a message. */
    record Refused(String reason) implements Answer {}
  }

  /**
   * Looks for a trace as long as the one given, with the fewest switches. Refuses models with constraints, and what is
   * no matter of one state.
   *
   * @param limit the most states to look at
   */
  public static Answer of(TransitionSystem system, Counterexample found, int limit) {
    if (found.trace().loop().isPresent()) {
      return new Answer.Refused("the counterexample ends in a cycle");
    }
    if (!isOfState(found.violation())) {
      return new Answer.Refused("the property is not one of a single state");
    }
    if (system.hasStateConstraints() || system.hasActionConstraints()) {
      return new Answer.Refused("the model has constraints");
    }
    return new FewestSwitches(system, found, limit).search();
  }

  private static boolean isOfState(Violation violation) {
    return switch (violation) {
      case Violation.PropertyFalse(Property.Invariant _) -> true;
      case Violation.PropertyFalse _, Violation.AssumptionFalse _ -> false;
      case Violation.Deadlock _, Violation.AssertionFailed _, Violation.EvaluationFailed _ -> true;
    };
  }

  private Answer search() {
    Map<ImmutableIntArray, Map<String, Way>> level = new LinkedHashMap<>();
    for (Position position : walk.initialPositions()) {
      seen.add(position.key());
      level.put(position.key(), Map.of("", new Way(Optional.empty(), Optional.empty(), position, "", 0)));
    }
    for (int i = 1; i < found.trace().length() && seen.size() <= limit; i++) {
      level = next(level);
    }
    if (seen.size() > limit) {
      return new Answer.Refused(String.format(Locale.ROOT, "there are more than %,d states up to its end", limit));
    }
    Optional<Way> best = Optional.empty();
    for (Map<String, Way> ways : level.values()) {
      for (Way way : ways.values()) {
        boolean isBetter = best.isEmpty() || way.switches() < best.get().switches();
        best = isBetter && isEnd(way.position()) ? Optional.of(way) : best;
      }
    }
    return best.<Answer>map(way -> new Answer.Found(trace(way)))
        .orElseGet(() -> new Answer.Refused("its last state is one of several that count as one"));
  }

  private Map<ImmutableIntArray, Map<String, Way>> next(Map<ImmutableIntArray, Map<String, Way>> level) {
    Map<ImmutableIntArray, Map<String, Way>> next = new LinkedHashMap<>();
    for (Map<String, Way> ways : level.values()) {
      Position from = ways.values().iterator().next().position();
      for (Move move : walk.choice(from).moves()) {
        if (!seen.contains(move.to().key())) {
          String thread = RecordedStep.of(move.action()).thread();
          Map<String, Way> there = next.computeIfAbsent(move.to().key(), _ -> new LinkedHashMap<>());
          Way best = best(ways, move, thread);
          there.merge(thread, best, (old, other) -> other.switches() < old.switches() ? other : old);
        }
      }
    }
    seen.addAll(next.keySet());
    return next;
  }

  private static Way best(Map<String, Way> ways, Move move, String thread) {
    Way before =
        ways.values().stream().min(Comparator.comparingInt(way -> switches(way, thread))).orElseThrow();
    return new Way(Optional.of(before), Optional.of(move), move.to(), thread, switches(before, thread));
  }

  private static int switches(Way before, String thread) {
    boolean isSwitch = before.move().isPresent() && !before.thread().equals(thread);
    return before.switches() + (isSwitch ? 1 : 0);
  }

  private boolean isEnd(Position position) {
    if (found.violation() instanceof Violation.PropertyFalse(Property.Invariant invariant)) {
      List<String> names = walk.system().invariants().stream().map(Property.Invariant::name).toList();
      return !walk.satisfiesInvariant(names.indexOf(invariant.name()), position);
    }
    return position.values().equals(found.trace().last().values());
  }

  private Trace trace(Way last) {
    Deque<TraceState> states = new ArrayDeque<>();
    Optional<Way> way = Optional.of(last);
    while (way.isPresent()) {
      states.addFirst(new TraceState(way.get().move().map(Move::action), way.get().position().values()));
      way = way.get().before();
    }
    return new Trace(found.trace().variables(), ImmutableList.copyOf(states), OptionalInt.empty());
  }
}
