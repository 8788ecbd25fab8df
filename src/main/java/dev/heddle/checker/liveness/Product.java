package dev.heddle.checker.liveness;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/** The product of the behavior graph and an automaton: what of it can be reached, and where it may be accepting. */
final class Product {
  private static final int FIRST_LEVEL = 1 << 10;

  private final BehaviorGraph graph;
  private final LetterClasses letters;
  private final Automaton automaton;
  private final Allowance allowance;
  private final ProductNodes reached;
  private final int[] parts;
  private long[] level = {};
  private long[] nextLevel = {};
  private int nextSize;

  /** Explores the product. */
  Product(BehaviorGraph graph, LetterClasses letters, Automaton automaton, Allowance allowance) {
    this.graph = graph;
    this.letters = letters;
    this.automaton = automaton;
    this.allowance = allowance;
    this.reached = new ProductNodes(graph.nodeCount(), allowance);
    reach();
    this.parts = acceptingParts();
  }

  /** Returns a walk through the steps of nodes, for one user. */
  ProductSteps steps() {
    return new ProductSteps(graph, letters, automaton);
  }

  private void reach() {
    for (int node = 0; node < graph.initialCount(); node++) {
      visit(node, 0);
    }
    ProductSteps steps = steps();
    while (nextSize > 0) {
      long[] current = nextLevel;
      int size = nextSize;
      nextLevel = level;
      level = current;
      nextSize = 0;
      for (int i = 0; i < size; i++) {
        allowance.check();
        steps.begin((int) current[i], (int) (current[i] >>> Integer.SIZE));
        while (steps.advance()) {
          visit(steps.targetNode(), steps.targetState());
        }
      }
    }
    allowance.giveBack((long) (level.length + nextLevel.length) * Long.BYTES);
    level = new long[0];
    nextLevel = level;
  }

  private void visit(int node, int state) {
    if (reached.add(node, state)) {
      if (nextSize == nextLevel.length) {
        int wider = Math.max(FIRST_LEVEL, nextSize * 2);
        allowance.take((long) wider * Long.BYTES);
        nextLevel = Arrays.copyOf(nextLevel, wider);
        allowance.giveBack((long) nextSize * Long.BYTES);
      }
      nextLevel[nextSize++] = (long) state << Integer.SIZE | node;
    }
  }

  /** Returns for each state of the automaton the strongly connected part in which a run can be accepting, or -1. */
  private int[] acceptingParts() {
    Graph<Integer, DefaultEdge> shape = new DefaultDirectedGraph<>(DefaultEdge.class);
    for (int state = 0; state < automaton.stateCount(); state++) {
      shape.addVertex(state);
    }
    for (int state = 0; state < automaton.stateCount(); state++) {
      for (Automaton.Move move : automaton.knownMoves(state)) {
        shape.addEdge(state, move.target());
      }
    }
    int[] part = new int[automaton.stateCount()];
    Arrays.fill(part, -1);
    int number = 0;
    for (Set<Integer> states : new KosarajuStrongConnectivityInspector<>(shape).stronglyConnectedSets()) {
      if (canAccept(states)) {
        for (int state : states) {
          part[state] = number;
        }
        number++;
      }
    }
    return part;
  }

  private boolean canAccept(Set<Integer> states) {
    boolean isEmpty = true;
    Marks missing = automaton.allMarks();
    for (int state : states) {
      for (Automaton.Move move : automaton.knownMoves(state)) {
        if (states.contains(move.target())) {
          isEmpty = false;
          missing.retain(move.postponed());
        }
      }
    }
    return !isEmpty && missing.isEmpty();
  }

  /** Returns whether a run can be accepting that moves between these two states forever. */
  boolean isWithinAcceptingPart(int state, int other) {
    return parts[state] >= 0 && parts[state] == parts[other];
  }

  /** Numbers the nodes in which a run can be accepting. */
  ProductNodes.Numbering numberAccepting() {
    return reached.number(accepting());
  }

  /** {@return in how many nodes a run can be accepting} */
  long acceptingCount() {
    return reached.count(accepting());
  }

  private BitSet accepting() {
    BitSet states = new BitSet();
    for (int state = 0; state < parts.length; state++) {
      states.set(state, parts[state] >= 0);
    }
    return states;
  }

  /** Numbers all nodes that can be reached. */
  ProductNodes.Numbering numberAll() {
    return reached.number(all());
  }

  /** {@return how many nodes can be reached} */
  long count() {
    return reached.count(all());
  }

  private BitSet all() {
    BitSet states = new BitSet();
    states.set(0, parts.length);
    return states;
  }

  /** {@return how many initial nodes there are: those of the graph, with the automaton's first state} */
  int initialCount() {
    return graph.initialCount();
  }

  /** {@return the marks that must each be missing infinitely often} */
  Marks allMarks() {
    return automaton.allMarks();
  }
}
