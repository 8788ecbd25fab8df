package dev.heddle.codegen;

import dev.heddle.eval.EvaluatedSystem;
import dev.heddle.transition.StateLayout;
import dev.heddle.transition.Stepper;
import dev.heddle.value.Interner;
import java.util.Arrays;

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

  /** The slots of the state that {@link #from} holds, if it does: guards are asked one after the other of one state. */
  private final int[] translated;

  private boolean isTranslated;
  private final int[] to;
  private final int[] successor;

  Interpreter(SlotLayout layout, EvaluatedSystem system, Interner interner) {
    this.layout = layout;
    this.evaluated = system.layout();
    this.interner = interner;
    this.stepper = system.stepper();
    this.from = new int[layout.variables().size()];
    this.translated = new int[layout.slotCount()];
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
    first(state);
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
    if (!isTranslated || !Arrays.equals(state, 0, translated.length, translated, 0, translated.length)) {
      isTranslated = false;
      translate(state, from);
      System.arraycopy(state, 0, translated, 0, translated.length);
      isTranslated = true;
    }
    return from;
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
