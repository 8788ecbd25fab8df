package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.trace.LassoExplanation;
import dev.heddle.trace.LassoExplanation.IdleProcess;
import dev.heddle.trace.LassoExplanation.Keeping;
import dev.heddle.trace.LassoExplanation.KeptCondition;
import dev.heddle.trace.LassoExplanation.Readiness;
import dev.heddle.transition.Action;
import dev.heddle.transition.Fairness;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.Value;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Finds out how a cycle keeps the fairness conditions and who takes no step on it. */
final class LassoExplainer {
  private final TransitionSystem system;
  private final Stepper stepper;
  private final List<int[]> states;
  private final int loop;

  /** Makes an explainer of the lasso through {@code states} that returns to the {@code loop}-th. */
  LassoExplainer(TransitionSystem system, List<int[]> states, int loop) {
    this.system = system;
    this.stepper = system.stepper();
    this.states = states;
    this.loop = loop;
  }

  LassoExplanation explain() {
    return new LassoExplanation(
        system.temporalFormulas().fairness().stream().map(this::kept).collect(ImmutableList.toImmutableList()),
        idle());
  }

  private int[] successor(int position) {
    return states.get(position + 1 == states.size() ? loop : position + 1);
  }

  private OptionalInt first(IntPredicate condition) {
    return IntStream.range(loop, states.size()).filter(condition).findFirst();
  }

  private KeptCondition kept(Fairness condition) {
    OptionalInt taken =
        first(i -> stepper.satisfiesStepAtom(condition.taken(), states.get(i), successor(i)));
    if (taken.isPresent()) {
      return new KeptCondition(condition, Keeping.TAKEN, taken.getAsInt());
    }
    OptionalInt enabled = first(i -> stepper.satisfiesStateAtom(condition.enabled(), states.get(i)));
    if (enabled.isEmpty()) {
      return new KeptCondition(condition, Keeping.NEVER_ENABLED, loop);
    }
    OptionalInt disabled = first(i -> !stepper.satisfiesStateAtom(condition.enabled(), states.get(i)));
    return new KeptCondition(condition, Keeping.SOMETIMES_DISABLED, disabled.orElseThrow());
  }

  private ImmutableList<IdleProcess> idle() {
    Set<Value> processes = new LinkedHashSet<>();
    system.actions().stream().flatMap(action -> action.process().stream()).forEach(processes::add);
    ImmutableList.Builder<IdleProcess> idle = ImmutableList.builder();
    for (Value process : processes) {
      readiness(process).ifPresent(readiness -> idle.add(new IdleProcess(process, readiness)));
    }
    return idle.build();
  }

  /** Returns in which states of the cycle a process is enabled; empty if it takes a step. */
  private Optional<Readiness> readiness(Value process) {
    int enabled = 0;
    boolean moves = false;
    for (int i = loop; i < states.size(); i++) {
      boolean[] found = new boolean[2];
      int[] to = successor(i);
      for (Action action : system.actions()) {
        if (action.process().equals(Optional.of(process))) {
          stepper.successors(
              states.get(i),
              action.index(),
              (_, next) -> {
                found[0] = true;
                found[1] |= Arrays.equals(next, to);
              });
        }
      }
      enabled += found[0] ? 1 : 0;
      moves |= found[1] && loop < states.size() - 1;
    }
    if (moves) {
      return Optional.empty();
    }
    boolean always = enabled == states.size() - loop;
    return Optional.of(enabled == 0 ? Readiness.NEVER : always ? Readiness.ALWAYS : Readiness.SOMETIMES);
  }
}
