package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import dev.heddle.trace.ModelWalk.Choice;
import dev.heddle.trace.ModelWalk.Move;
import dev.heddle.trace.ModelWalk.Position;
import dev.heddle.transition.Property;
import dev.heddle.transition.TransitionSystem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Runs the schedule of a recorded trace in another model: the model of the patched code, say. Unlike
 * {@link TraceReplay} it compares names of steps and not states, since another model may count elsewhere and have
 * other variables.
 */
public final class ScheduleReplay {
  // A step of the other model is the same if it bears the same name and is taken by the same thread. Where the model
  // leaves a choice among such steps, the state nearest to the recorded one is taken: the one with the fewest
  // differences in the variables that both have.

  private final ModelWalk walk;
  private final RecordedTrace trace;

  private ScheduleReplay(TransitionSystem system, RecordedTrace trace) {
    this.walk = new ModelWalk(system);
    this.trace = trace;
  }

  /** Runs the schedule of {@code trace} in {@code system}. */
  public static ScheduleRun run(TransitionSystem system, RecordedTrace trace) {
    return new ScheduleReplay(system, trace).run();
  }

  private ScheduleRun run() {
    List<RecordedState> states = new ArrayList<>();
    Optional<Position> start =
        walk.initialPositions().stream().min(Comparator.comparingInt(position -> distance(position, 0)));
    if (start.isEmpty()) {
      return result(states, new ScheduleRun.End.NotInitial());
    }
    Position current = start.get();
    states.add(new RecordedState(Optional.empty(), current.values()));
    for (int i = 1; i < trace.length(); i++) {
      Choice choice = walk.choice(current);
      Optional<Move> same = sameStep(choice, i);
      if (same.isEmpty()) {
        return differing(states, current, choice, i);
      }
      current = same.get().to();
      states.add(same.get().recorded());
    }
    return result(states, new ScheduleRun.End.Complete(judge(current)));
  }

  private ScheduleRun differing(List<RecordedState> states, Position current, Choice choice, int index) {
    String thread = thread(index);
    ImmutableList<Move> own = choice.of(thread);
    if (!own.isEmpty()) {
      ImmutableList<RecordedState> instead =
          own.stream().map(Move::recorded).collect(ImmutableList.toImmutableList());
      return new ScheduleRun(
          walk.system().layout().variables(),
          ImmutableList.copyOf(states),
          new ScheduleRun.End.OtherStep(instead),
          new StoppedThread(walk, trace, index).stops(current));
    }
    if (choice.failure().isPresent()) {
      return result(states, new ScheduleRun.End.Failed(choice.failure().get().message()));
    }
    return result(states, new ScheduleRun.End.Blocked(waiting(walk.system(), current, thread)));
  }

  private ScheduleRun result(List<RecordedState> states, ScheduleRun.End end) {
    return new ScheduleRun(
        walk.system().layout().variables(), ImmutableList.copyOf(states), end, ImmutableList.of());
  }

  private String thread(int index) {
    return trace.states().get(index).step().map(RecordedStep::thread).orElse("");
  }

  private Optional<Move> sameStep(Choice choice, int index) {
    Optional<RecordedStep> recorded = trace.states().get(index).step();
    return choice.moves().stream()
        .filter(move -> recorded.filter(step -> isSame(step, RecordedStep.of(move.action()))).isPresent())
        .min(Comparator.comparingInt(move -> distance(move.to(), index)));
  }

  private static boolean isSame(RecordedStep one, RecordedStep other) {
    return one.action().equals(other.action()) && one.thread().equals(other.thread());
  }

  /** Returns the number of parts in which a position differs from a recorded state. */
  private int distance(Position position, int index) {
    RecordedState here = new RecordedState(Optional.empty(), position.values());
    ImmutableList<String> names = walk.system().layout().variables();
    return StateDifference.ofCommon(names, here, trace.variables(), trace.states().get(index)).size();
  }

  private ScheduleRun.Judgement judge(Position last) {
    if (trace.origin().finding().flatMap(TraceOrigin.Finding::failing).isPresent()) {
      boolean fails = walk.choice(last).failure().isPresent();
      return fails ? ScheduleRun.Judgement.VIOLATED : ScheduleRun.Judgement.HOLDS;
    }
    return invariant(walk.system(), trace)
        .map(invariant ->
            walk.satisfiesInvariant(invariant, last) ? ScheduleRun.Judgement.HOLDS : ScheduleRun.Judgement.VIOLATED)
        .orElse(ScheduleRun.Judgement.UNKNOWN);
  }

  /** Returns the index of the invariant that a trace violates, if the model is checked for it. */
  static Optional<Integer> invariant(TransitionSystem system, RecordedTrace trace) {
    ImmutableList<Property.Invariant> invariants = system.invariants();
    return trace.origin().finding()
        .filter(finding -> finding.kind() == ViolationKind.INVARIANT)
        .flatMap(finding -> invariants.stream().filter(known -> known.name().equals(finding.property())).findFirst())
        .map(invariants::indexOf);
  }

  /** Returns the steps before which a thread stands. */
  static ImmutableList<Waiting> waiting(TransitionSystem system, Position position, String thread) {
    return Waiting.in(system, position.values()).stream()
        .filter(waiting -> waiting.step().thread().equals(thread))
        .collect(ImmutableList.toImmutableList());
  }
}
