package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.Span;
import dev.heddle.transition.Guard;
import dev.heddle.transition.Guard.Answer;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The values that conditions in actions have not had so far. A condition is one in the text, whichever process
 * evaluates it. Thread-safe.
 */
final class OpenGuards {
  private final ImmutableList<Guard> guards;
  private volatile int[] open;

  /** Makes them of the conditions that stand in some action that {@code isWanted}. */
  OpenGuards(TransitionSystem system, IntPredicate isWanted) {
    this.guards = system.guards();
    Set<Span> wanted =
        guards.stream().filter(guard -> isWanted.test(guard.action())).map(Guard::span).collect(Collectors.toSet());
    this.open = IntStream.range(0, guards.size()).filter(i -> wanted.contains(guards.get(i).span())).toArray();
  }

  /** {@return whether every condition has had either value} */
  boolean isEmpty() {
    return open.length == 0;
  }

  /** Looks which values conditions have in a state. Where one has none, nothing will be said of it. */
  void look(Stepper stepper, int[] state) {
    int[] asked = open;
    for (int guard : asked) {
      if (isStillOpen(guard, asked) && isMet(stepper, guard, state)) {
        close(guards.get(guard));
      }
    }
  }

  private boolean isStillOpen(int guard, int[] asked) {
    int[] now = open;
    return now == asked || Arrays.binarySearch(now, guard) >= 0;
  }

  private static boolean isMet(Stepper stepper, int guard, int[] state) {
    try {
      return stepper.satisfiesGuard(guard, state);
    } catch (EvaluationException _) {
      return true;
    }
  }

  private synchronized void close(Guard met) {
    open = Arrays.stream(open).filter(i -> !isSame(guards.get(i), met)).toArray();
  }

  private static boolean isSame(Guard first, Guard second) {
    return first.answer() == second.answer() && first.span().equals(second.span());
  }

  /** Returns the conditions of the taken actions that have had one value only, each as one that has it. */
  ImmutableList<Guard> settled(IntPredicate isTaken) {
    Map<Span, Set<Answer>> missing = new LinkedHashMap<>();
    for (int i : open) {
      missing.computeIfAbsent(guards.get(i).span(), _ -> EnumSet.noneOf(Answer.class)).add(guards.get(i).answer());
    }
    Map<Span, Guard> settled = new LinkedHashMap<>();
    for (Guard guard : guards) {
      Set<Answer> never = missing.getOrDefault(guard.span(), Set.of());
      if (isTaken.test(guard.action()) && never.size() == 1 && !never.contains(guard.answer())) {
        settled.putIfAbsent(guard.span(), guard);
      }
    }
    return ImmutableList.copyOf(settled.values());
  }
}
