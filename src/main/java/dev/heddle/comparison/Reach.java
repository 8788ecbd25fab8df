package dev.heddle.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heddle.transition.ControlState;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What an exploration comes across: the steps that are taken, the labels at which processes stand, and the pairs of
 * labels at which two processes stand at a time. Thread-safe; all of it is sets, so that the order of exploration has
 * no part in it.
 */
final class Reach {
  private final ImmutableList<Step> steps;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final BitSet taken = new BitSet();
  private final BitSet reached = new BitSet();
  // The pair of the labels a <= b is the bit a * steps.size() + b.
  private final BitSet together = new BitSet();
  private final Set<ImmutableList<String>> deadlocks = new HashSet<>();
  private boolean isFailing;

  Reach(TransitionSystem system) {
    Map<String, Step> byName = new LinkedHashMap<>();
    system.actions().forEach(action -> byName.putIfAbsent(action.name(), Step.of(action)));
    steps = ImmutableList.copyOf(byName.values());
    steps.forEach(step -> numbers.put(step.name(), numbers.size()));
  }

  /** Notes that the step {@code name} is taken. */
  synchronized void take(String name) {
    taken.set(numbers.get(name));
  }

  /** Notes that a step has no successor because an assertion or an expression in it fails. */
  synchronized void fail() {
    isFailing = true;
  }

  /** Notes that the processes stand where {@code pc} says. */
  synchronized void stand(Value pc) {
    List<Integer> places = new ArrayList<>();
    for (String label : ControlState.labels(pc)) {
      Integer number = numbers.get(label);
      if (number != null) {
        places.add(number);
        reached.set(number);
      }
    }
    for (int i = 0; i < places.size(); i++) {
      for (int j = 0; j < i; j++) {
        together.set(pair(places.get(i), places.get(j)));
      }
    }
  }

  /** Notes that a state with this {@code pc} has no successor. It is the proper end if every process is done. */
  synchronized void end(Value pc) {
    List<String> waiting = ControlState.labels(pc).stream().filter(label -> !label.equals(ControlState.DONE)).toList();
    if (!waiting.isEmpty()) {
      deadlocks.add(ImmutableList.sortedCopyOf(waiting));
    }
  }

  /** Notes that a state without labels has no successor. */
  synchronized void end() {
    deadlocks.add(ImmutableList.of());
  }

  private int pair(int a, int b) {
    return Math.min(a, b) * steps.size() + Math.max(a, b);
  }

  /** {@return the steps of the model, in its order} */
  ImmutableList<Step> steps() {
    return steps;
  }

  private OptionalInt number(Step step) {
    Integer number = numbers.get(step.name());
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** Returns whether the model's text has a step of this name. */
  boolean has(Step step) {
    return number(step).isPresent();
  }

  /** Returns whether the step is taken. */
  synchronized boolean takes(Step step) {
    return number(step).stream().anyMatch(taken::get);
  }

  /** Returns whether a process stands at the label. */
  synchronized boolean reaches(Step label) {
    return number(label).stream().anyMatch(reached::get);
  }

  /** Returns whether two processes stand at the labels at a time. */
  synchronized boolean joins(StepPair labels) {
    OptionalInt one = number(labels.one());
    OptionalInt other = number(labels.other());
    return one.isPresent() && other.isPresent() && together.get(pair(one.getAsInt(), other.getAsInt()));
  }

  /** {@return the pairs of labels at which two processes stand at a time, in the model's order} */
  synchronized ImmutableList<StepPair> pairs() {
    return together.stream()
        .mapToObj(bit -> new StepPair(steps.get(bit / steps.size()), steps.get(bit % steps.size())))
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return where the processes that are not done stand in states without successor, sorted} */
  synchronized ImmutableSet<ImmutableList<String>> deadlocks() {
    return deadlocks.stream()
        .sorted(Comparator.comparing(Object::toString))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** {@return whether a step failed an assertion or had no value} */
  synchronized boolean isFailing() {
    return isFailing;
  }
}
