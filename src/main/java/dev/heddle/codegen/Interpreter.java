package dev.heddle.codegen;

import dev.heddle.eval.EvaluatedSystem;
import dev.heddle.transition.StateLayout;
import dev.heddle.transition.Stepper;
import dev.heddle.value.Interner;

/**
 * The evaluator behind the compiled layout, for one thread: does what is not compiled, and again what compiled code
 * could not do.
 */
final class Interpreter {
  private final SlotLayout layout;
  private final StateLayout evaluated;
  private final Interner interner;
  private final Stepper stepper;
  private final int[] from;
  private final int[] to;
  private final int[] successor;

  Interpreter(SlotLayout layout, EvaluatedSystem system, Interner interner) {
    this.layout = layout;
    this.evaluated = system.layout();
    this.interner = interner;
    this.stepper = system.stepper();
    this.from = new int[layout.variables().size()];
    this.to = new int[layout.variables().size()];
    this.successor = new int[layout.slotCount()];
  }

  /** {@return the evaluator's stepper, for its states} */
  Stepper stepper() {
    return stepper;
  }

  /** Hands over the initial states. */
  void initialStates(Stepper.InitialSink sink) {
    stepper.initialStates(state -> {
      for (int v = 0; v < state.length; v++) {
        layout.put(v, evaluated.value(v, state), successor);
      }
      sink.accept(successor);
    });
  }

  /** Hands over the successors of a state by an action, but for the first {@code skip} ones. */
  void successors(int[] state, int action, int skip, Stepper.SuccessorSink sink) {
    translate(state, from);
    int[] count = {0};
    stepper.successors(from, action, (index, found) -> {
      if (++count[0] > skip) {
        System.arraycopy(state, 0, successor, 0, successor.length);
        for (int v = 0; v < found.length; v++) {
          if (found[v] != from[v]) {
            layout.put(v, evaluated.value(v, found), successor);
          }
        }
        sink.accept(index, successor);
      }
    });
  }

  /** Returns a state as the evaluator has it; the array changes with the next call. */
  int[] first(int[] state) {
    return translate(state, from);
  }

  /** Returns a second state as the evaluator has it; the array changes with the next call. */
  int[] second(int[] state) {
    return translate(state, to);
  }

  private int[] translate(int[] state, int[] into) {
    for (int v = 0; v < into.length; v++) {
      into[v] = interner.intern(layout.value(v, state));
    }
    return into;
  }
}
