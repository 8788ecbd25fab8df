package dev.heddle.checker.liveness;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The parts of a product in which a behavior can stay forever and satisfy all conditions. Not thread-safe. */
final class FairComponents {
  // A behavior that is accepted stays from some point on in a strongly connected component. If every condition is
  // fulfilled by a step of the component, or raised by none, going round through all steps satisfies them, and all
  // nodes of the component are fair. If a condition is raised by some steps and fulfilled by none, a behavior that
  // satisfies it avoids those steps from some point on: they are banned, and what is left of the component is
  // decomposed again. Each decomposition bans a further condition, so its depth is at most their number, and the work
  // of a level is linear in the graph (Emerson and Lei 1987, "Modalities for model checking: branching time logic
  // strikes back", section on fairness; Lichtenstein and Pnueli 1985). The automaton's marks are conditions that every
  // step raises.
  //
  // The decomposition is Tarjan's (1972) with a stack of its own in place of recursion: a graph of a million states may
  // well have a path of a million states.
  //
  // region[n] is the part of the product in which node n lies. A component gets a new region as it is completed, so a
  // node of the region that is being searched is either unvisited or on Tarjan's stack.
  // Three ints for a node, one for its number and one in the part that is searched; and at worst an int, and an int
  // with a long, for the two stacks, which may be twice as long as they need to be. What waits to be decomposed again
  // has an int more.
  private static final int BYTES_PER_NODE = 5 * Integer.BYTES + 2 * (2 * Integer.BYTES + Long.BYTES);

  private final Product product;
  private final ProductNodes.Numbering numbering;
  private final ConditionTable conditions;
  private final Allowance allowance;
  private final ProductSteps steps;
  private final int[] region;
  private final int[] index;
  private final int[] low;
  private final Map<Integer, long[]> fair = new HashMap<>();
  private final Deque<Part> open = new ArrayDeque<>();
  private int[] stack = new int[1 << 10];
  private int stackSize;
  private int[] path = new int[1 << 10];
  private long[] places = new long[1 << 10];
  private int pathSize;
  private int counter;
  private int regionCount = 1;

  /** A part that is to be decomposed without the steps that raise a banned condition. */
  private record Part(int[] members, int region, long[] banned) {}

  FairComponents(Product product, ConditionTable conditions, Allowance allowance) {
    allowance.take(BYTES_PER_NODE * product.acceptingCount());
    this.product = product;
    this.numbering = product.numberAccepting();
    this.conditions = conditions;
    this.allowance = allowance;
    this.steps = product.steps();
    this.region = new int[numbering.size()];
    this.index = new int[numbering.size()];
    this.low = new int[numbering.size()];
    search();
  }

  /** {@return whether there is none} */
  boolean isEmpty() {
    return fair.isEmpty();
  }

  /** {@return the numbers of the nodes that were looked at} */
  ProductNodes.Numbering numbering() {
    return numbering;
  }

  /** Returns whether a numbered node lies in a fair component. */
  boolean isFair(int number) {
    return fair.containsKey(region[number]);
  }

  /** Returns whether a step from {@code number} to {@code target}, both numbered, stays in a fair component. */
  boolean isWithin(int number, int target, ProductSteps step) {
    long[] banned = fair.get(region[number]);
    return banned != null && region[target] == region[number] && !conditions.raises(step.letter(), banned);
  }

  private void search() {
    int[] everything = new int[region.length];
    Arrays.setAll(everything, i -> i);
    open.add(new Part(everything, 0, conditions.unfulfillable()));
    while (!open.isEmpty()) {
      Part part = open.remove();
      int visitedBefore = counter;
      for (int member : part.members()) {
        if (region[member] == part.region() && index[member] <= visitedBefore) {
          decompose(member, part, visitedBefore);
        }
      }
    }
  }

  /** Finds the components that can be reached from {@code root} within a part. */
  private void decompose(int root, Part part, int visitedBefore) {
    enter(root);
    while (pathSize > 0) {
      int member = path[pathSize - 1];
      int child = -1;
      while (child < 0 && steps.advance()) {
        int target = target(part.region(), part.banned());
        if (target >= 0 && index[target] <= visitedBefore) {
          child = target;
        } else if (target >= 0) {
          low[member] = Math.min(low[member], index[target]);
        }
      }
      if (child >= 0) {
        places[pathSize - 1] = steps.place();
        enter(child);
      } else {
        leave(member, part.banned());
      }
    }
  }

  private void enter(int member) {
    allowance.check();
    index[member] = ++counter;
    low[member] = counter;
    if (stackSize == stack.length) {
      stack = Arrays.copyOf(stack, stackSize * 2);
    }
    stack[stackSize++] = member;
    if (pathSize == path.length) {
      path = Arrays.copyOf(path, pathSize * 2);
      places = Arrays.copyOf(places, pathSize * 2);
    }
    path[pathSize++] = member;
    steps.begin(numbering.node(member), numbering.state(member));
  }

  private void leave(int member, long[] banned) {
    pathSize--;
    if (low[member] == index[member]) {
      complete(member, banned);
    }
    if (pathSize > 0) {
      int parent = path[pathSize - 1];
      low[parent] = Math.min(low[parent], low[member]);
      steps.resume(numbering.node(parent), numbering.state(parent), places[pathSize - 1]);
    }
  }

  /** Returns the number of the node to which the current step leads, or -1 if that is not in the region. */
  private int target(int within, long[] banned) {
    int state = steps.targetState();
    if (!product.isWithinAcceptingPart(steps.state(), state) || conditions.raises(steps.letter(), banned)) {
      return -1;
    }
    int target = numbering.number(steps.targetNode(), state);
    return target >= 0 && region[target] == within ? target : -1;
  }

  /** Takes the component of {@code root} from the stack and judges it. */
  private void complete(int root, long[] banned) {
    int completed = regionCount++;
    int from = stackSize;
    do {
      from--;
      region[stack[from]] = completed;
    } while (stack[from] != root);
    judge(from, completed, banned);
    stackSize = from;
  }

  private void judge(int from, int component, long[] banned) {
    long[] fulfilled = new long[conditions.words()];
    long[] raised = new long[conditions.words()];
    Marks missingMarks = product.allMarks();
    boolean isEmpty = true;
    boolean isSingle = from == stackSize - 1;
    for (int i = from; i < stackSize; i++) {
      steps.begin(numbering.node(stack[i]), numbering.state(stack[i]));
      // Of a node by itself only stuttering can stay.
      while (steps.advance() && (steps.isStuttering() || !isSingle)) {
        if (target(component, banned) >= 0) {
          isEmpty = false;
          missingMarks.retain(steps.postponed());
          conditions.addFulfilled(steps.letter(), fulfilled);
          conditions.addRaised(steps.letter(), raised);
        }
      }
    }
    long[] missing = conditions.allBut(fulfilled);
    if (isEmpty || !missingMarks.isEmpty() || conditions.hasUnconditional(missing)) {
      return;
    }
    if (restrict(raised, missing)) {
      allowance.take((long) (stackSize - from) * Integer.BYTES);
      open.add(new Part(Arrays.copyOfRange(stack, from, stackSize), component, union(banned, raised)));
    } else {
      fair.put(component, banned);
    }
  }

  /** Removes from {@code conditions} what is not in {@code to}; returns whether something is left. */
  private static boolean restrict(long[] conditions, long[] to) {
    long left = 0;
    for (int word = 0; word < conditions.length; word++) {
      conditions[word] &= to[word];
      left |= conditions[word];
    }
    return left != 0;
  }

  private static long[] union(long[] first, long[] second) {
    long[] union = first.clone();
    for (int word = 0; word < union.length; word++) {
      union[word] |= second[word];
    }
    return union;
  }
}
