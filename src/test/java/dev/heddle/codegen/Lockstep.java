package dev.heddle.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Walks through the states of two systems of one specification at once and compares all that a stepper does: the
 * successors in their order with their actions, the verdict on each property, atom and cover, and the errors.
 */
final class Lockstep {
  private final Side reference;
  private final Side other;
  private final int limit;

  private Lockstep(TransitionSystem reference, TransitionSystem other, int limit) {
    this.reference = new Side(reference);
    this.other = new Side(other);
    this.limit = limit;
  }

  /** Compares two systems on at most {@code limit} states; returns the number of states found. */
  static int compare(TransitionSystem reference, TransitionSystem other, int limit) {
    return new Lockstep(reference, other, limit).run();
  }

  private int run() {
    assertThat(other.system.actions()).isEqualTo(reference.system.actions());
    List<String> initial = reference.initialStates();
    assertThat(other.initialStates()).isEqualTo(initial);
    List<List<Value>> frontier = new ArrayList<>(reference.slots.keySet());
    Map<List<Value>, Boolean> expanded = new HashMap<>();
    for (int i = 0; i < frontier.size() && expanded.size() < limit; i++) {
      List<Value> state = frontier.get(i);
      if (expanded.putIfAbsent(state, true) != null) {
        continue;
      }
      List<String> found = reference.observe(state, frontier);
      assertThat(other.observe(state, new ArrayList<>())).as("from %s", state).isEqualTo(found);
    }
    return expanded.size();
  }

  /** One of the two systems. */
  private static final class Side {
    final TransitionSystem system;
    final Stepper stepper;
    final Map<List<Value>, int[]> slots = new HashMap<>();

    Side(TransitionSystem system) {
      this.system = system;
      this.stepper = system.stepper();
    }

    List<String> initialStates() {
      List<String> states = new ArrayList<>();
      try {
        stepper.initialStates(state -> states.add(keep(state).toString()));
      } catch (EvaluationException e) {
        states.add(e.diagnostics().toString());
      }
      return states;
    }

    List<Value> keep(int[] state) {
      List<Value> values = new ArrayList<>();
      for (int i = 0; i < system.layout().variables().size(); i++) {
        values.add(system.layout().value(i, state));
      }
      int[] known = slots.putIfAbsent(values, state.clone());
      assertThat(known == null || java.util.Arrays.equals(known, state)).as("one encoding of %s", values).isTrue();
      return values;
    }

    List<String> observe(List<Value> state, List<List<Value>> frontier) {
      int[] from = slots.get(state);
      int[] before = from.clone();
      List<String> found = new ArrayList<>();
      List<int[]> successors = new ArrayList<>();
      try {
        stepper.successors(from, (action, successor) -> {
          List<Value> values = keep(successor);
          found.add(action + ": " + values);
          frontier.add(values);
          successors.add(successor.clone());
          checkWritten(action, before, successor);
        });
      } catch (EvaluationException e) {
        found.add(e.diagnostics().toString());
      }
      for (int i = 0; i < system.invariants().size(); i++) {
        int invariant = i;
        found.add("invariant " + i + ": " + verdict(() -> stepper.satisfiesInvariant(invariant, from)));
      }
      for (int i = 0; i < system.temporalFormulas().stateAtoms().size(); i++) {
        int atom = i;
        found.add("state atom " + i + ": " + verdict(() -> stepper.satisfiesStateAtom(atom, from)));
      }
      for (int i = 0; i < system.covers().size(); i++) {
        int cover = i;
        found.add("cover " + i + ": " + verdict(() -> stepper.satisfiesCover(cover, from)));
      }
      found.add("constraints: " + verdict(() -> stepper.satisfiesStateConstraints(from)));
      for (int[] successor : successors) {
        found.add("constraints: " + verdict(() -> stepper.satisfiesActionConstraints(from, successor)));
        for (int i = 0; i < system.actionProperties().size(); i++) {
          int property = i;
          found.add(
              "property " + i + ": " + verdict(() -> stepper.satisfiesActionProperty(property, from, successor)));
        }
        for (int i = 0; i < system.temporalFormulas().stepAtoms().size(); i++) {
          int atom = i;
          found.add("step atom " + i + ": " + verdict(() -> stepper.satisfiesStepAtom(atom, from, successor)));
        }
      }
      assertThat(from).isEqualTo(before);
      return found;
    }

    private void checkWritten(int action, int[] from, int[] to) {
      for (int slot = 0; slot < from.length; slot++) {
        assertThat(from[slot] == to[slot] || system.writtenSlots(action).contains(slot))
            .as("slot %s is among those that action %s may change", slot, action)
            .isTrue();
      }
    }

    private static String verdict(BooleanSupplier predicate) {
      try {
        return Boolean.toString(predicate.getAsBoolean());
      } catch (EvaluationException e) {
        return e.diagnostics().toString();
      }
    }
  }
}
