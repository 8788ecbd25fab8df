package dev.heddle.eval;

import dev.heddle.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What changes while one thread evaluates: the states it looks at and how. */
final class EvaluationContext {
  final RunContext run;
  /** Where variables are found. */
  StateView states;
  /** What the formula that is enumerated assigns: the current state for Init, else the next one. */
  Value[] target;
  /** What to do with a complete assignment; returns whether the enumeration is to stop. */
  BooleanSupplier found = () -> false;
  /** Whether an unprimed variable means the next state, since the expression stands under a prime. */
  boolean isPrimed;
  /**
   * Stands for what the variables mean: the value of a LET or an argument is kept and used again as long as this is
   * what it was. Another one under each prime and, while Init assigns the state that it speaks of, after each
   * assignment.
   */
  long epoch;
  /** Whether what is assigned is the state that unprimed variables mean. */
  boolean isInitial;
  private long lastEpoch;
  /** What TLCGet finds before it asks the run. */
  final Map<Value, Value> known = new HashMap<>();
  /** How the states that it looks at were reached, where that is known. */
  Optional<History> history = Optional.empty();

  EvaluationContext(RunContext run, StateView states) {
    this.run = run;
    this.states = states;
  }

  /** Notes that a variable was assigned, or that an assignment was taken back. */
  void assigned() {
    if (isInitial) {
      epoch = ++lastEpoch;
    }
  }

  Value variable(int index) {
    return isPrimed ? states.next(index) : states.variable(index);
  }

  /** Evaluates in the next state. */
  Value evaluatePrimed(Node node, Frame frame) {
    boolean wasPrimed = isPrimed;
    long outside = epoch;
    isPrimed = true;
    epoch = ++lastEpoch;
    try {
      return node.evaluate(frame);
    } finally {
      isPrimed = wasPrimed;
      epoch = outside;
    }
  }
}
