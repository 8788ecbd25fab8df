package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heddle.transition.Accesses;
import dev.heddle.transition.Action;
import dev.heddle.transition.Explanation;
import dev.heddle.transition.Property;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.Value;
import java.util.Optional;
import java.util.function.Predicate;

/** Asks the model of a counterexample what its steps read and write, and what the violation rests on. */
public final class AccessRecorder {
  private AccessRecorder() {}

  /** Returns the states of a trace for a file. */
  public static ImmutableList<RecordedState> states(TransitionSystem system, Trace trace) {
    ImmutableList.Builder<RecordedState> states = ImmutableList.builder();
    for (int i = 0; i < trace.length(); i++) {
      TraceState state = trace.states().get(i);
      Accesses accesses = Accesses.UNKNOWN;
      if (i > 0 && state.action().isPresent()) {
        accesses =
            system.accesses(state.action().get().index(), trace.states().get(i - 1).values(), state.values());
      }
      states.add(new RecordedState(state.action().map(RecordedStep::of), state.values(), accesses));
    }
    return states.build();
  }

  /**
   * Returns what the violation rests on: in the false property, or in the conditions for which all threads wait. Of a
   * lasso these are what its property speaks of, what the step back reads, and what blocks threads in its last state.
   */
  public static ImmutableSet<String> reads(TransitionSystem system, Counterexample counterexample) {
    Trace trace = counterexample.trace();
    ImmutableList<Value> last = trace.last().values();
    return switch (counterexample.violation()) {
      case Violation.PropertyFalse(Property.LivenessProperty property) ->
          ImmutableSet.<String>builder()
              .addAll(system.variables(property))
              .addAll(readsOfStepBack(system, counterexample))
              .addAll(readsOfWaiting(system, last, waiting -> takesNoStep(waiting, counterexample)))
              .build();
      case Violation.PropertyFalse(var property) ->
          explanation(system, property, trace).map(Explanation::reads).orElse(ImmutableSet.of());
      case Violation.Deadlock _ -> readsOfWaiting(system, last, _ -> true);
      case Violation.AssertionFailed _, Violation.EvaluationFailed _ ->
          failing(system, counterexample)
              .map(action -> system.accesses(action.index(), last, last).reads())
              .orElse(ImmutableSet.of());
      case Violation.AssumptionFalse _ -> ImmutableSet.of();
    };
  }

  private static boolean takesNoStep(Waiting waiting, Counterexample counterexample) {
    boolean isStuttering = counterexample.trace().loop().orElse(-1) == counterexample.trace().length() - 1;
    return isStuttering
        || counterexample.lasso().stream()
            .flatMap(lasso -> lasso.idle().stream())
            .anyMatch(idle -> idle.process().equals(waiting.step().thread()));
  }

  private static ImmutableSet<String> readsOfWaiting(
      TransitionSystem system, ImmutableList<Value> last, Predicate<Waiting> isMeant) {
    return Waiting.in(system, last).stream()
        .filter(isMeant)
        .flatMap(waiting -> waiting.why().reads().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableSet<String> readsOfStepBack(TransitionSystem system, Counterexample counterexample) {
    Trace trace = counterexample.trace();
    return counterexample.lasso().flatMap(LassoExplanation::back)
        .map(back -> system.accesses(
            back.index(), trace.last().values(), trace.states().get(trace.loop().getAsInt()).values()).reads())
        .orElse(ImmutableSet.of());
  }

  /** Returns the action whose step from the last state fails, where that is the violation. */
  public static Optional<Action> failing(TransitionSystem system, Counterexample counterexample) {
    return switch (counterexample.violation()) {
      case Violation.AssertionFailed _, Violation.EvaluationFailed _ ->
          FailingStep.of(system, counterexample.trace());
      case Violation.PropertyFalse _, Violation.Deadlock _, Violation.AssumptionFalse _ -> Optional.empty();
    };
  }

  private static Optional<Explanation> explanation(TransitionSystem system, Property property, Trace trace) {
    return property instanceof Property.ActionProperty && trace.length() > 1
        ? system.explainStep(property, trace.states().get(trace.length() - 2).values(), trace.last().values())
        : system.explain(property, trace.last().values());
  }
}
