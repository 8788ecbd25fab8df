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
  /** Whether values of LETs and arguments may be kept and reused: not under a prime, where they differ. */
  boolean isMemoising = true;
  /** What TLCGet finds before it asks the run. */
  final Map<Value, Value> known = new HashMap<>();
  /** How the states that it looks at were reached, where that is known. */
  Optional<History> history = Optional.empty();

  EvaluationContext(RunContext run, StateView states) {
    this.run = run;
    this.states = states;
  }

  Value variable(int index) {
    return isPrimed ? states.next(index) : states.variable(index);
  }

  /** Evaluates in the next state. */
  Value evaluatePrimed(Node node, Frame frame) {
    boolean wasPrimed = isPrimed;
    boolean wasMemoising = isMemoising;
    isPrimed = true;
    isMemoising = false;
    try {
      return node.evaluate(frame);
    } finally {
      isPrimed = wasPrimed;
      isMemoising = wasMemoising;
    }
  }
}
