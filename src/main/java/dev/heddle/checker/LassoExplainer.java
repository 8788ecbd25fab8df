package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.trace.BrokenDemands;
import dev.heddle.trace.LassoExplanation;
import dev.heddle.trace.LassoExplanation.Demand;
import dev.heddle.trace.LassoExplanation.IdleProcess;
import dev.heddle.trace.LassoExplanation.Keeping;
import dev.heddle.trace.LassoExplanation.KeptCondition;
import dev.heddle.trace.LassoExplanation.Readiness;
import dev.heddle.trace.Violation;
import dev.heddle.transition.Action;
import dev.heddle.transition.Fairness;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.TlaPrinter;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
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

  /** Explains how the lasso violates a property. */
  LassoExplanation explain(Violation violation) {
    return new LassoExplanation(
        broken(violation),
        system.temporalFormulas().fairness().stream().map(this::kept).collect(ImmutableList.toImmutableList()),
        idle(),
        back());
  }

  private ImmutableList<Demand> broken(Violation violation) {
    int property =
        violation instanceof Violation.PropertyFalse(var violated) ? system.livenessProperties().indexOf(violated) : -1;
    return property < 0
        ? ImmutableList.of()
        : BrokenDemands.of(system, states, loop, system.temporalFormulas().properties().get(property));
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
    Set<String> processes = new LinkedHashSet<>();
    system.actions().stream().flatMap(action -> LassoExplainer.process(action).stream()).forEach(processes::add);
    ImmutableList.Builder<IdleProcess> idle = ImmutableList.builder();
    for (String process : processes) {
      idle(process).ifPresent(idle::add);
    }
    return idle.build();
  }

  /** Returns who takes an action: the value of {@code self}, or for a process that is no set its name. */
  private static Optional<String> process(Action action) {
    return action.process().map(TlaPrinter::print).or(() -> action.label().map(Action.Label::owner));
  }

  /** Returns what a process could do on the cycle; empty if it takes a step. */
  private Optional<IdleProcess> idle(String process) {
    List<Action> own =
        system.actions().stream().filter(action -> process(action).equals(Optional.of(process))).toList();
    Set<String> enabled = new LinkedHashSet<>();
    BitSet ready = new BitSet();
    for (int i = loop; i < states.size(); i++) {
      int[] from = states.get(i);
      int[] to = successor(i);
      if (!isStuttering() && own.stream().anyMatch(action -> leads(action, from, next -> Arrays.equals(next, to)))) {
        return Optional.empty();
      }
      for (Action action : own) {
        // No fairness demands a step that changes nothing.
        if (leads(action, from, next -> !Arrays.equals(next, from))) {
          enabled.add(action.name());
          ready.set(i);
        }
      }
    }
    return Optional.of(
        new IdleProcess(
            process,
            readiness(ready),
            ImmutableList.copyOf(enabled),
            first(ready::get),
            first(i -> !ready.get(i))));
  }

  /** Returns whether the cycle is one state that stays as it is. */
  private boolean isStuttering() {
    return loop == states.size() - 1;
  }

  /** Returns whether an action leads from a state to one as wanted. */
  private boolean leads(Action action, int[] from, Predicate<int[]> wanted) {
    boolean[] leads = {false};
    stepper.successors(from, action.index(), (_, next) -> leads[0] |= wanted.test(next));
    return leads[0];
  }

  private Readiness readiness(BitSet ready) {
    if (ready.isEmpty()) {
      return Readiness.NEVER;
    }
    return ready.cardinality() == states.size() - loop ? Readiness.ALWAYS : Readiness.SOMETIMES;
  }

  /** Returns the first action, in their order, that closes the cycle; empty if it is closed by stuttering. */
  private Optional<Action> back() {
    if (isStuttering()) {
      return Optional.empty();
    }
    int[] first = states.get(loop);
    return Optional.of(
        system.actions().stream()
            .filter(action -> leads(action, states.getLast(), next -> Arrays.equals(next, first)))
            .findFirst()
            .orElseThrow());
  }
}
