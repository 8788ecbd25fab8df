package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.PlainFormat;
import dev.heddle.transition.Action;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Finds, among the shortest counterexamples to what a shortest one violates, one with the fewest context switches. */
public final class FewestSwitches {
  // The states at distance i from the initial ones are level i, and a shortest path has one state of each level. Level
  // by level, for every state and every thread that can take the step to it, the least number of switches of a path
  // that ends with a step of that thread is the least of those to its predecessors, plus one where the thread is
  // another. An end is a step into any state of the last level that violates the same. Of equals the first counts, in
  // the order of the levels and of the actions, so that the answer depends on the model alone.
  //
  // States are told apart by all of their slots, those that a reduction counts as one included: threads that trade
  // places on the way would make the switches of a path through representatives meaningless.

  private static final int INITIAL = -1;

  private final TransitionSystem system;
  private final Stepper stepper;
  private final EndOfTrace end;
  private final Counterexample found;
  private final int limit;
  private final ImmutableIntArray threads;
  private final Set<ImmutableIntArray> seen = new HashSet<>();
  private Optional<Way> best = Optional.empty();
  private int fewest = Integer.MAX_VALUE;

  private FewestSwitches(TransitionSystem system, Counterexample found, int limit) {
    this.system = system;
    this.stepper = system.stepper();
    this.end = new EndOfTrace(system, found.violation());
    this.found = found;
    this.limit = limit;
    List<String> names = system.actions().stream().map(action -> RecordedStep.of(action).thread()).toList();
    this.threads = ImmutableIntArray.copyOf(names.stream().mapToInt(names::indexOf));
  }

  /** A state with the ways to it, one for each thread that takes the last step. */
  private record Place(ImmutableIntArray slots, List<Way> ways) {}

  /** A way to a state: its last step, and the switches up to it. */
  private record Way(Optional<Way> before, int action, ImmutableIntArray slots, int switches) {}

  /** What comes of a search. */
  public sealed interface Answer {
    /** A trace as long as the one given, with the fewest switches. */
    record Found(Trace trace) implements Answer {}

    /** There was no search to the end, and why: a clause for a message. */
    record Refused(String reason) implements Answer {}
  }

  /**
   * Looks for a trace as long as the one given, with the fewest switches.
   *
   * @param limit the most states to look at
   */
  public static Answer of(TransitionSystem system, Counterexample found, int limit) {
    if (found.trace().loop().isPresent()) {
      return new Answer.Refused("the counterexample ends in a cycle");
    }
    if (found.trace().length() <= 2 || isLeast(system, found)) {
      return new Answer.Found(found.trace());
    }
    if (system.isSequential()) {
      return new Answer.Refused("the model asks how a state was reached, or sets registers");
    }
    try {
      return new FewestSwitches(system, found, limit).search();
    } catch (EvaluationException e) {
      return new Answer.Refused("an expression on the way has no value: " + e.diagnostic().message());
    }
  }

  /**
   * Tells without a search that no counterexample has fewer switches: one thread takes all steps, or there is no other.
   * What fails need not be a step of the trace.
   */
  public static boolean isLeast(TransitionSystem system, Counterexample found) {
    boolean endsWithItsLastStep =
        switch (found.violation()) {
          case Violation.PropertyFalse _, Violation.Deadlock _ -> true;
          case Violation.AssertionFailed _, Violation.EvaluationFailed _, Violation.AssumptionFalse _ -> false;
        };
    Stream<Action> taken =
        endsWithItsLastStep
            ? found.trace().states().stream().flatMap(state -> state.action().stream())
            : system.actions().stream();
    return taken.map(action -> RecordedStep.of(action).thread()).distinct().limit(2).count() < 2;
  }

  private Answer search() {
    Collection<Place> level = initial();
    for (int i = 2; i < found.trace().length() && seen.size() <= limit; i++) {
      level = next(level);
    }
    if (seen.size() <= limit) {
      level.forEach(this::takeLastSteps);
    }
    if (seen.size() > limit) {
      return new Answer.Refused(PlainFormat.of("there are more than %,d states up to its end", limit));
    }
    return best.<Answer>map(way -> new Answer.Found(trace(way)))
        .orElseGet(() -> new Answer.Refused("its last state is one of several that count as one"));
  }

  private Collection<Place> initial() {
    Map<ImmutableIntArray, Place> level = new LinkedHashMap<>();
    stepper.initialStates(
        state -> {
          ImmutableIntArray slots = ImmutableIntArray.copyOf(state);
          if (end.isAdmitted(state) && seen.add(slots)) {
            level.put(slots, new Place(slots, List.of(new Way(Optional.empty(), INITIAL, slots, 0))));
          }
        });
    return level.values();
  }

  private Collection<Place> next(Collection<Place> level) {
    Map<ImmutableIntArray, Place> next = new LinkedHashMap<>();
    for (Place from : level) {
      int[] state = from.slots().toArray();
      stepper.successors(
          state,
          (action, successor) -> {
            ImmutableIntArray slots = ImmutableIntArray.copyOf(successor);
            if (seen.size() + next.size() <= limit && !seen.contains(slots) && end.isAdmitted(state, successor)) {
              Place to = next.computeIfAbsent(slots, _ -> new Place(slots, new ArrayList<>(2)));
              add(to.ways(), way(from, action, to.slots()));
            }
          });
    }
    seen.addAll(next.keySet());
    return next.values();
  }

  private void add(List<Way> ways, Way way) {
    for (int i = 0; i < ways.size(); i++) {
      if (threads.get(ways.get(i).action()) == threads.get(way.action())) {
        if (way.switches() < ways.get(i).switches()) {
          ways.set(i, way);
        }
        return;
      }
    }
    ways.add(way);
  }

  private void takeLastSteps(Place from) {
    int[] state = from.slots().toArray();
    stepper.successors(
        state,
        (action, successor) -> {
          if (seen.size() > limit) {
            return;
          }
          ImmutableIntArray slots = ImmutableIntArray.copyOf(successor);
          seen.add(slots);
          Way way = way(from, action, slots);
          if (way.switches() < fewest && end.isReached(state, successor)) {
            int switches = way.switches() + switchTo(end.failing(successor), action);
            best = switches < fewest ? Optional.of(way) : best;
            fewest = Math.min(switches, fewest);
          }
        });
  }

  private int switchTo(OptionalInt failing, int action) {
    return failing.isPresent() && threads.get(failing.getAsInt()) != threads.get(action) ? 1 : 0;
  }

  private Way way(Place from, int action, ImmutableIntArray to) {
    Way before = from.ways().getFirst();
    for (Way other : from.ways()) {
      before = switches(other, action) < switches(before, action) ? other : before;
    }
    return new Way(Optional.of(before), action, to, switches(before, action));
  }

  private int switches(Way before, int action) {
    boolean isSwitch = before.action() != INITIAL && threads.get(before.action()) != threads.get(action);
    return before.switches() + (isSwitch ? 1 : 0);
  }

  private Trace trace(Way last) {
    Deque<TraceState> states = new ArrayDeque<>();
    Optional<Way> way = Optional.of(last);
    while (way.isPresent()) {
      int action = way.get().action();
      Optional<Action> step = action == INITIAL ? Optional.empty() : Optional.of(system.actions().get(action));
      states.addFirst(new TraceState(step, system.layout().values(way.get().slots().toArray())));
      way = way.get().before();
    }
    return new Trace(found.trace().variables(), ImmutableList.copyOf(states), OptionalInt.empty());
  }
}
