package dev.heddle.checker.liveness;

import com.google.common.primitives.ImmutableIntArray;
import java.util.stream.IntStream;

/** Finds a short behavior into a fair component of a product and around in it. Used once. */
final class LassoSearch {
  // The stem is a shortest way from an initial node to a node of any fair component. The cycle starts there and goes to
  // the nearest step that fulfils a condition or misses a mark which the cycle has to and does not yet, and so on, and
  // at last back. The shortest cycle of all would be a travelling salesman's tour.
  private final BehaviorGraph graph;
  private final Product product;
  private final FairComponents components;
  private final ConditionTable conditions;
  private final Stop stop;

  LassoSearch(
      BehaviorGraph graph, Product product, FairComponents components, ConditionTable conditions, Stop stop) {
    this.graph = graph;
    this.product = product;
    this.components = components;
    this.conditions = conditions;
    this.stop = stop;
  }

  /** Returns the lasso. */
  Lasso find() {
    ImmutableIntArray.Builder nodes = ImmutableIntArray.builder();
    int entry = stem(nodes);
    ImmutableIntArray stem = withoutStuttering(nodes.build());
    ImmutableIntArray around = withoutStuttering(cycle(entry));
    ImmutableIntArray.Builder states = ImmutableIntArray.builder();
    stem.forEach(node -> states.add(graph.stateId(node)));
    // The cycle ends where it begins, and it begins where the stem ends.
    for (int i = 1; i < around.length() - 1; i++) {
      states.add(graph.stateId(around.get(i)));
    }
    return new Lasso(states.build(), stem.length() - 1);
  }

  /** Appends the nodes of the stem; returns the number of its last node among those of the components. */
  private int stem(ImmutableIntArray.Builder nodes) {
    ProductNodes.Numbering candidates = components.numbering();
    for (int node = 0; node < product.initialCount(); node++) {
      int number = candidates.number(node, 0);
      if (number >= 0 && components.isFair(number)) {
        nodes.add(node);
        return number;
      }
    }
    ProductNodes.Numbering all = product.numberAll();
    int[] starts = IntStream.range(0, product.initialCount()).map(node -> all.number(node, 0)).toArray();
    ShortestWalk walk = new ShortestWalk(product, all, stop);
    ImmutableIntArray way =
        walk.find(starts, (_, _, _) -> true, (_, _, step) -> isFair(candidates, step)).orElseThrow();
    way.forEach(number -> nodes.add(all.node(number)));
    int last = way.get(way.length() - 1);
    return candidates.number(all.node(last), all.state(last));
  }

  private boolean isFair(ProductNodes.Numbering candidates, ProductSteps step) {
    int number = candidates.number(step.targetNode(), step.targetState());
    return number >= 0 && components.isFair(number);
  }

  /** Returns the nodes of a cycle from {@code entry} to itself that satisfies all conditions. */
  private ImmutableIntArray cycle(int entry) {
    ProductNodes.Numbering numbering = components.numbering();
    ShortestWalk walk = new ShortestWalk(product, numbering, stop);
    Tour tour = new Tour(entry);
    while (!tour.isFinished()) {
      ShortestWalk.StepTest goal = tour.isComplete() ? (_, to, _) -> to == entry : tour::gains;
      tour.walk(walk.find(new int[] {tour.last}, components::isWithin, goal).orElseThrow());
    }
    ImmutableIntArray.Builder nodes = ImmutableIntArray.builder();
    tour.numbers.build().forEach(number -> nodes.add(numbering.node(number)));
    return nodes.build();
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
