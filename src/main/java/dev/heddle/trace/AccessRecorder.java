package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heddle.transition.Accesses;
import dev.heddle.transition.Explanation;
import dev.heddle.transition.Property;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.Value;
import java.util.Optional;

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

  /** Returns what the violation rests on: in the false property, or in the conditions for which all threads wait. */
  public static ImmutableSet<String> reads(TransitionSystem system, Counterexample counterexample) {
    Trace trace = counterexample.trace();
    ImmutableList<Value> last = trace.last().values();
    return switch (counterexample.violation()) {
      case Violation.PropertyFalse(var property) ->
          explanation(system, property, trace).map(Explanation::reads).orElse(ImmutableSet.of());
      case Violation.Deadlock _ ->
          Waiting.in(system, last).stream()
              .flatMap(waiting -> waiting.why().reads().stream())
              .collect(ImmutableSet.toImmutableSet());
      case Violation.AssertionFailed _, Violation.EvaluationFailed _ ->
          FailingStep.of(system, trace)
              .map(action -> system.accesses(action.index(), last, last).reads())
              .orElse(ImmutableSet.of());
      case Violation.AssumptionFalse _ -> ImmutableSet.of();
    };
  }

  private static Optional<Explanation> explanation(TransitionSystem system, Property property, Trace trace) {
    return property instanceof Property.ActionProperty && trace.length() > 1
        ? system.explainStep(property, trace.states().get(trace.length() - 2).values(), trace.last().values())
        : system.explain(property, trace.last().values());
  }
}
