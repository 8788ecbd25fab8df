package dev.heddle.checker.liveness;

import com.google.common.primitives.ImmutableLongArray;

/** Goes through the steps of one node of the product: first the stuttering ones, then the others. Not thread-safe. */
final class ProductSteps {
  // The place of a walk is the number of the step of the graph, 0 for stuttering, and the number of the automaton's
  // move, in one long; a search in depth keeps it for every node on its way.
  private static final int MOVE_BITS = 20;

  private final BehaviorGraph graph;
  private final LetterClasses letters;
  private final Automaton automaton;
  private final int nodeCount;
  private final Automaton.Move[] none = {};
  private int node;
  private int state;
  private long step;
  private int move;
  private long stepCount;
  private long first;
  private int statePart;
  private int letter;
  private int target;
  private Automaton.Move[][] known;
  private Automaton.Move[] moves;

  ProductSteps(BehaviorGraph graph, LetterClasses letters, Automaton automaton) {
    this.graph = graph;
    this.letters = letters;
    this.automaton = automaton;
    this.nodeCount = graph.nodeCount();
  }

  /** Begins with the steps of a node of the product. */
  void begin(int node, int state) {
    enter(node, state);
    load(0);
    move = -1;
  }

  /** Goes on where {@link #place} was called. */
  void resume(int node, int state, long place) {
    enter(node, state);
    load(place >>> MOVE_BITS);
    move = (int) place & (1 << MOVE_BITS) - 1;
  }

  private void enter(int node, int state) {
    this.node = node;
    this.state = state;
    this.first = graph.firstStep(node);
    this.stepCount = graph.firstStep(node + 1) - first;
    this.statePart = graph.statePart(node);
    this.known = automaton.knownByClass(state);
  }

  private void load(long number) {
    step = number;
    if (number == 0) {
      target = node;
      letter = letters.ofStuttering(statePart);
    } else {
      long packed = graph.step(first + number - 1);
      target = BehaviorGraph.target(packed);
      if (target >= nodeCount) {
        moves = none;
        return;
      }
      letter = letters.of(statePart, BehaviorGraph.stepPart(packed));
    }
    moves = automaton.moves(known, state, letter);
  }

  /** Goes to the next step; returns whether there is one. */
  boolean advance() {
    move++;
    while (move == moves.length) {
      if (step == stepCount) {
        return false;
      }
      load(step + 1);
      move = 0;
    }
    return true;
  }

  /** {@return the place of the walk, for {@link #resume}} */
  long place() {
    return step << MOVE_BITS | move;
  }

  /** {@return the state of the automaton from which the steps lead} */
  int state() {
    return state;
  }

  /** {@return the node of the graph to which the step leads} */
  int targetNode() {
    return target;
  }

  /** {@return the state of the automaton to which the step leads} */
  int targetState() {
    return moves[move].target();
  }

  /** {@return the class of the step's letter} */
  int letter() {
    return letter;
  }

  /** {@return the marks of the automaton's move} */
  ImmutableLongArray postponed() {
    return moves[move].postponed();
  }

  /** {@return whether the step leads to the same state of the system} */
  boolean isStuttering() {
    return step == 0;
  }
}
