package dev.heddle.checker.liveness;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds a short behavior into a fair component of a product and around in it. Used once. */
final class LassoSearch {
  // The ways from the initial nodes into fair components are gone through, shortest first, and from each of their ends
  // the shortest cycle is looked for, as long as a longer way could still make a shorter lasso. Where that takes too
  // long, the cycle starts at the nearest end and goes to the nearest step that fulfils a condition or misses a mark
  // which the cycle has to and does not yet, and so on, and at last back: a salesman's tour, and not the shortest.
  //
  // A node that can be reached has a number and a distance.
  private static final int BYTES_PER_NODE = 2 * Integer.BYTES;

  private final Product product;
  private final FairComponents components;
  private final ConditionTable conditions;
  private final Allowance allowance;
  private final ProductNodes.Numbering all;
  private final ProductNodes.Numbering candidates;
  private final Optional<ShortestCycle> cycles;
  private final int[] distances;
  private int bestLength = Integer.MAX_VALUE;
  private int bestEntry = -1;
  private Optional<ImmutableIntArray> bestCycle = Optional.empty();

  LassoSearch(Product product, FairComponents components, ConditionTable conditions, Allowance allowance) {
    this.product = product;
    this.components = components;
    this.conditions = conditions;
    this.allowance = allowance;
    allowance.take(BYTES_PER_NODE * product.count());
    this.all = product.numberAll();
    this.candidates = components.numbering();
    this.cycles = ShortestCycle.of(product, components, conditions, allowance);
    this.distances = new int[all.size()];
  }

  /** Returns the lasso. */
  Lasso find() {
    ImmutableIntArray stem = withoutStuttering(nodes(stem(), all));
    ImmutableIntArray cycle = bestCycle.orElseGet(() -> cycle(candidate(bestEntry)));
    ImmutableIntArray around = withoutStuttering(nodes(cycle, candidates));
    // The cycle ends where it begins, and it begins where the stem ends.
    return Lasso.of(
        stem.subArray(0, stem.length() - 1).toArray(),
        around.subArray(0, Math.max(1, around.length() - 1)).toArray());
  }

  private static ImmutableIntArray nodes(ImmutableIntArray numbers, ProductNodes.Numbering numbering) {
    ImmutableIntArray.Builder nodes = ImmutableIntArray.builder();
    numbers.forEach(number -> nodes.add(numbering.node(number)));
    return nodes.build();
  }

  /** Returns the stem, as numbers of nodes; the cycle is to begin at its last one. */
  private ImmutableIntArray stem() {
    Arrays.fill(distances, -1);
    int[] starts = IntStream.range(0, product.initialCount()).map(node -> all.number(node, 0)).toArray();
    for (int start : starts) {
      distances[start] = 0;
    }
    for (int start : starts) {
      if (isEnough(start)) {
        return ImmutableIntArray.of(start);
      }
    }
    ShortestWalk walk = new ShortestWalk(product, all, allowance);
    Optional<ImmutableIntArray> way =
        walk.find(
            starts,
            (_, _, _) -> true,
            (from, to, step) -> {
              if (distances[to] >= 0) {
                return false;
              }
              distances[to] = distances[from] + (step.isStuttering() ? 0 : 1);
              return isEnough(to);
            });
    return way.filter(found -> found.get(found.length() - 1) == bestEntry).orElseGet(() -> walk.wayTo(bestEntry));
  }

  /** Considers a node as the beginning of the cycle; returns whether no later one can make a shorter lasso. */
  private boolean isEnough(int number) {
    int candidate = candidate(number);
    int distance = distances[number];
    if (distance + 1 >= bestLength) {
      return true;
    }
    if (candidate < 0 || !components.isFair(candidate)) {
      return false;
    }
    if (bestEntry < 0) {
      bestEntry = number;
    }
    if (cycles.isEmpty() || cycles.get().isExhausted()) {
      return true;
    }
    cycles.get().through(candidate, bestLength - distance).ifPresent(cycle -> {
      bestCycle = Optional.of(cycle);
      bestEntry = number;
      bestLength = distance + Math.max(1, withoutStuttering(nodes(cycle, candidates)).length() - 1);
    });
    return distance + 1 >= bestLength || cycles.get().isExhausted();
  }

  private int candidate(int number) {
    return candidates.number(all.node(number), all.state(number));
  }

  /** Returns a cycle from {@code entry} to itself that satisfies all conditions. */
  private ImmutableIntArray cycle(int entry) {
    ProductNodes.Numbering numbering = components.numbering();
    ShortestWalk walk = new ShortestWalk(product, numbering, allowance);
    Tour tour = new Tour(entry);
    while (!tour.isFinished()) {
      ShortestWalk.StepTest goal = tour.isComplete() ? (_, to, _) -> to == entry : tour::gains;
      tour.walk(walk.find(new int[] {tour.last}, components::isWithin, goal).orElseThrow());
    }
    return tour.numbers.build();
  }

  /** A cycle that is being made, and what it still has to do: fulfil what it raises, and miss every mark. */
  private final class Tour {
    final ImmutableIntArray.Builder numbers = ImmutableIntArray.builder();
    private final int entry;
    private final long[] raised = conditions.unconditional();
    private final long[] fulfilled = new long[conditions.words()];
    private final Marks missingMarks = product.allMarks();
    private int length = 1;
    int last;

    Tour(int entry) {
      this.entry = entry;
      this.last = entry;
      numbers.add(entry);
    }

    boolean isComplete() {
      for (int word = 0; word < raised.length; word++) {
        if ((raised[word] & ~fulfilled[word]) != 0) {
          return false;
        }
      }
      return missingMarks.isEmpty();
    }

    boolean isFinished() {
      return length > 1 && last == entry && isComplete();
    }

    boolean gains(int from, int to, ProductSteps step) {
      long[] after = new long[fulfilled.length];
      conditions.addFulfilled(step.letter(), after);
      if (missingMarks.isReducedBy(step.postponed())) {
        return true;
      }
      long gained = 0;
      for (int word = 0; word < after.length; word++) {
        gained |= after[word] & raised[word] & ~fulfilled[word];
      }
      return gained != 0;
    }

    void walk(ImmutableIntArray leg) {
      ProductSteps steps = product.steps();
      for (int i = 1; i < leg.length(); i++) {
        numbers.add(leg.get(i));
        length++;
        count(steps, leg.get(i - 1), leg.get(i));
      }
      last = leg.get(leg.length() - 1);
    }

    /** Counts the step between two nodes, in each way that the automaton has to go along: it may take them in turn. */
    private void count(ProductSteps steps, int from, int to) {
      ProductNodes.Numbering numbering = components.numbering();
      steps.begin(numbering.node(from), numbering.state(from));
      while (steps.advance()) {
        if (numbering.number(steps.targetNode(), steps.targetState()) == to
            && components.isWithin(from, to, steps)) {
          conditions.addRaised(steps.letter(), raised);
          conditions.addFulfilled(steps.letter(), fulfilled);
          missingMarks.retain(steps.postponed());
        }
      }
    }
  }

  private static ImmutableIntArray withoutStuttering(ImmutableIntArray nodes) {
    ImmutableIntArray.Builder moving = ImmutableIntArray.builder();
    for (int i = 0; i < nodes.length(); i++) {
      if (i == 0 || nodes.get(i) != nodes.get(i - 1)) {
        moving.add(nodes.get(i));
      }
    }
    return moving.build();
  }
}
