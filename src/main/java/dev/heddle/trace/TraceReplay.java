package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.Span;
import dev.heddle.transition.Action;
import dev.heddle.transition.Fairness;
import dev.heddle.transition.Past;
import dev.heddle.transition.Property;
import dev.heddle.transition.StateLayout;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TemporalFormulas;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Steps a recorded trace through a model: from each state it looks among the model's successors for one whose values
 * are those of the next. It trusts nothing of the trace but the values of its states, and explores nothing.
 */
public final class TraceReplay {
  private final TransitionSystem system;
  private final RecordedTrace trace;
  private final Stepper stepper;
  private final int[] position;

  private TraceReplay(TransitionSystem system, RecordedTrace trace) {
    this.system = system;
    this.trace = trace;
    this.stepper = system.stepper();
    this.position = system.layout().variables().stream().mapToInt(trace.variables()::indexOf).toArray();
  }

  /**
   * Replays {@code trace} in {@code system}.
   *
   * @param file the trace's file, for messages
   * @throws ConfigurationException if the trace has other variables than the model
   */
  public static Replay run(TransitionSystem system, RecordedTrace trace, String file) {
    requireSameVariables(system.layout(), trace, file);
    return new TraceReplay(system, trace).run();
  }

  private static void requireSameVariables(StateLayout layout, RecordedTrace trace, String file) {
    Set<String> missing = new LinkedHashSet<>(layout.variables());
    trace.variables().forEach(missing::remove);
    Set<String> unknown = new LinkedHashSet<>(trace.variables());
    layout.variables().forEach(unknown::remove);
    if (missing.isEmpty() && unknown.isEmpty()) {
      return;
    }
    Diagnostic diagnostic =
        Diagnostic.of(DiagnosticCode.TRACE, Span.ofFile(file), "the trace is of another model: its variables differ");
    if (!missing.isEmpty()) {
      diagnostic = diagnostic.withNote("the trace lacks " + String.join(", ", missing));
    }
    if (!unknown.isEmpty()) {
      diagnostic = diagnostic.withNote("the model lacks " + String.join(", ", unknown));
    }
    throw new ConfigurationException(ImmutableList.of(diagnostic));
  }

  private Replay run() {
    List<Action> steps = new ArrayList<>();
    Optional<int[]> initial = initialState();
    if (initial.isEmpty()) {
      return new Replay(ImmutableList.of(), new Replay.End.NotInitial());
    }
    List<int[]> states = new ArrayList<>(List.of(initial.get()));
    for (int i = 1; i < trace.length(); i++) {
      Successor next = successor(states, i);
      if (next.state().isEmpty()) {
        return new Replay(ImmutableList.copyOf(steps), new Replay.End.NoStep(i, next.enabled()));
      }
      steps.addAll(next.enabled());
      states.add(next.state().get());
    }
    if (trace.loop().isPresent() && trace.loop().getAsInt() < trace.length() - 1) {
      Successor back = successor(states, trace.loop().getAsInt());
      if (back.state().isEmpty()) {
        return new Replay(ImmutableList.copyOf(steps), new Replay.End.NoStep(trace.length(), back.enabled()));
      }
    }
    return new Replay(ImmutableList.copyOf(steps), judge(states));
  }

  private Optional<int[]> initialState() {
    List<int[]> found = new ArrayList<>();
    stepper.initialStates(
        state -> {
          if (found.isEmpty() && isRecorded(state, 0)) {
            found.add(state.clone());
          }
        });
    return found.stream().findFirst();
  }

  private void reachedBy(List<int[]> path) {
    List<int[]> states = List.copyOf(path);
    stepper.reachedBy(Past.through(() -> states));
  }

  /** A state that was found, with the one action that leads to it; or none, with the actions that lead elsewhere. */
  private record Successor(Optional<int[]> state, ImmutableList<Action> enabled) {}

  /** Looks for the {@code index}-th state among the successors; of several actions it prefers the one recorded. */
  private Successor successor(List<int[]> path, int index) {
    reachedBy(path.subList(0, path.size() - 1));
    Set<Action> enabled = new LinkedHashSet<>();
    List<int[]> states = new ArrayList<>();
    List<Action> actions = new ArrayList<>();
    SuccessorsOrFailure.of(
        stepper,
        path.getLast(),
        (action, state) -> {
          enabled.add(system.actions().get(action));
          if (isRecorded(state, index)) {
            states.add(state.clone());
            actions.add(system.actions().get(action));
          }
        });
    if (states.isEmpty()) {
      return new Successor(Optional.empty(), ImmutableList.copyOf(enabled));
    }
    Optional<RecordedStep> recorded = trace.states().get(index).step();
    Action chosen =
        actions.stream()
            .filter(action -> recorded.filter(step -> step.equals(RecordedStep.of(action).at(step.span()))).isPresent())
            .findFirst()
            .orElse(actions.getFirst());
    return new Successor(Optional.of(states.getFirst()), ImmutableList.of(chosen));
  }

  private boolean isRecorded(int[] state, int index) {
    ImmutableList<Value> values = trace.states().get(index).values();
    for (int variable = 0; variable < position.length; variable++) {
      if (!system.layout().value(variable, state).equals(values.get(position[variable]))) {
        return false;
      }
    }
    return true;
  }

  private Replay.End judge(List<int[]> states) {
    int[] last = states.getLast();
    int[] previous = states.get(Math.max(0, states.size() - 2));
    reachedBy(states.subList(0, states.size() - 1));
    Optional<TraceOrigin.Finding> finding = trace.origin().finding();
    if (finding.isEmpty()) {
      return new Replay.End.Unjudged("the trace names no violation");
    }
    String property = finding.get().property();
    return switch (finding.get().kind()) {
      case INVARIANT -> judge(property, system.invariants(), i -> stepper.satisfiesInvariant(i, last));
      case INITIAL_PROPERTY ->
          judge(property, system.initialProperties(), i -> stepper.satisfiesInitialProperty(i, last));
      case ACTION_PROPERTY -> {
        reachedBy(states.subList(0, Math.max(0, states.size() - 2)));
        yield judge(property, system.actionProperties(), i -> stepper.satisfiesActionProperty(i, previous, last));
      }
      case DEADLOCK -> end("deadlock", !SuccessorsOrFailure.of(stepper, last, (_, _) -> {}).hasSuccessor());
      case ASSERTION -> end("assertion \"" + property + "\"", failure(last).filter(TraceReplay::isAssertion)
          .filter(diagnostic -> diagnostic.message().contains(property)).isPresent());
      case EVALUATION -> end("evaluation", failure(last).filter(diagnostic -> !isAssertion(diagnostic)).isPresent());
      case LIVENESS_PROPERTY -> judgeLasso(property, states);
      case ASSUMPTION -> new Replay.End.Unjudged("`" + property + "` is an ASSUME");
    };
  }

  /** Says whether a property of a state or step holds there. */
  @FunctionalInterface
  private interface Satisfaction {
    boolean holds(int index);
  }

  /** Judges by all properties of that name: a formula of several conjuncts is several properties. */
  private static Replay.End judge(
      String name, ImmutableList<? extends Property> properties, Satisfaction satisfaction) {
    boolean isKnown = false;
    for (int i = 0; i < properties.size(); i++) {
      if (properties.get(i).name().equals(name)) {
        isKnown = true;
        if (!satisfaction.holds(i)) {
          return new Replay.End.Violated(name);
        }
      }
    }
    return isKnown
        ? new Replay.End.NotViolated(name)
        : new Replay.End.Unjudged("the model is not checked for `" + name + "`");
  }

  private Replay.End judgeLasso(String property, List<int[]> states) {
    if (trace.loop().isEmpty()) {
      return new Replay.End.Unjudged("`" + property + "` is a property of whole behaviors, and the trace has no loop");
    }
    LassoTruth lasso = new LassoTruth(stepper, states, trace.loop().getAsInt());
    TemporalFormulas formulas = system.temporalFormulas();
    for (Fairness condition : formulas.fairness()) {
      if (!lasso.holds(condition.formula())) {
        return new Replay.End.Unfair(condition.strength().symbol() + " of " + condition.name());
      }
    }
    if (!formulas.assumptions().stream().allMatch(lasso::holds)) {
      return new Replay.End.Unfair("what the specification assumes of behaviors");
    }
    return judge(property, system.livenessProperties(), i -> lasso.holds(formulas.properties().get(i)));
  }

  private static Replay.End end(String what, boolean isViolated) {
    return isViolated ? new Replay.End.Violated(what) : new Replay.End.NotViolated(what);
  }

  private static boolean isAssertion(Diagnostic diagnostic) {
    return diagnostic.code() == DiagnosticCode.ASSERT;
  }

  /** Returns why an expression has no value in the last state or on a step after it, if one has none. */
  private Optional<Diagnostic> failure(int[] last) {
    Optional<Diagnostic> onStep = SuccessorsOrFailure.of(stepper, last, (_, _) -> {}).failure();
    return onStep.isPresent() ? onStep : failureOfInvariants(last);
  }

  private Optional<Diagnostic> failureOfInvariants(int[] last) {
    try {
      for (int i = 0; i < system.invariants().size(); i++) {
        stepper.satisfiesInvariant(i, last);
      }
      return Optional.empty();
    } catch (EvaluationException e) {
      return Optional.of(e.diagnostic());
    }
  }
}
