package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import dev.heddle.trace.ModelWalk.Choice;
import dev.heddle.trace.ModelWalk.Move;
import dev.heddle.trace.ModelWalk.Position;
import dev.heddle.trace.ScheduleRun.Outcome;
import dev.heddle.trace.ScheduleRun.Stop;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks for the window of a race in a model in which the racing thread goes another way than the trace: lets it take
 * none, one, two and so on of its own steps, stops it there, and lets the others run as the trace has them run.
 */
final class StoppedThread {
  // In the old code the trace stops the thread at a certain place, and the others' steps between there and its next one
  // make the race. In the new code that place need not exist. So every place is tried at which the thread can be
  // stopped until it has left the code that is new: until it stands before a step that it also takes in the trace. The
  // others follow the labels of the trace: one of them runs until it stands before the step that is its next one after
  // the thread goes on in the trace, or cannot run. Nothing is searched, so nothing is proved; the check does that.

  private static final int LONGEST_RUN = 200;

  private final ModelWalk walk;
  private final RecordedTrace trace;
  private final int index;
  private final String thread;

  /** Makes one for the trace's {@code index}-th step, which the model cannot take. */
  StoppedThread(ModelWalk walk, RecordedTrace trace, int index) {
    this.walk = walk;
    this.trace = trace;
    this.index = index;
    this.thread = thread(index);
  }

  /** Returns the places at which the thread can be stopped from {@code start} on, and what the others do then. */
  ImmutableList<Stop> stops(Position start) {
    Set<String> known = new LinkedHashSet<>();
    for (int i = 1; i < trace.length(); i++) {
      if (thread(i).equals(thread)) {
        known.add(label(i));
      }
    }
    List<Stop> stops = new ArrayList<>();
    Position current = start;
    for (int steps = 0; steps <= LONGEST_RUN; steps++) {
      ImmutableList<Move> own = walk.choice(current).of(thread);
      String before = own.isEmpty() ? "" : own.getFirst().action().name();
      stops.add(new Stop(steps, before, others(current)));
      if (own.isEmpty() || known.contains(before)) {
        break;
      }
      current = own.getFirst().to();
    }
    return ImmutableList.copyOf(stops);
  }

  /** Runs the other threads in the order of the trace, each as far as it gets before the thread's turn comes again. */
  private Outcome others(Position from) {
    Position current = from;
    int i = index;
    while (i < trace.length() && thread(i).equals(thread)) {
      i++;
    }
    while (i < trace.length() && !thread(i).equals(thread)) {
      int next = endOfRun(i);
      Run run = run(current, thread(i), labelAfter(next, thread(i)), next - i);
      if (run.end().isPresent()) {
        return run.end().get();
      }
      current = run.position();
      i = next;
    }
    return new Outcome.RanThrough();
  }

  private int endOfRun(int from) {
    int end = from;
    while (end < trace.length() && thread(end).equals(thread(from))) {
      end++;
    }
    return end;
  }

  /** Returns the name of a thread's next step at or after {@code from}, if it takes another. */
  private Optional<String> labelAfter(int from, String name) {
    for (int i = from; i < trace.length(); i++) {
      if (thread(i).equals(name)) {
        return Optional.of(label(i));
      }
    }
    return Optional.empty();
  }

  private record Run(Position position, Optional<Outcome> end) {}

  /** Runs one thread until it stands before {@code until}, or without that for as many steps as in the trace. */
  private Run run(Position from, String runner, Optional<String> until, int steps) {
    Position current = from;
    int most = until.isPresent() ? LONGEST_RUN : steps;
    for (int taken = 0; taken < most; taken++) {
      if (ScheduleReplay.invariant(walk.system(), trace).filter(violatedIn(current)).isPresent()) {
        return new Run(current, Optional.of(new Outcome.Violated()));
      }
      Choice choice = walk.choice(current);
      ImmutableList<Move> own = choice.of(runner);
      if (own.isEmpty()) {
        return new Run(current, Optional.of(stuck(choice, current, runner)));
      }
      if (taken > 0 && until.filter(own.getFirst().action().name()::equals).isPresent()) {
        break;
      }
      current = own.getFirst().to();
    }
    return new Run(current, Optional.empty());
  }

  private Predicate<Integer> violatedIn(Position position) {
    return invariant -> !walk.satisfiesInvariant(invariant, position);
  }

  private Outcome stuck(Choice choice, Position position, String runner) {
    if (choice.failure().isPresent()) {
      return new Outcome.Failed(choice.failure().get().message());
    }
    ImmutableList<Waiting> waits = ScheduleReplay.waiting(walk.system(), position, runner);
    if (waits.isEmpty()) {
      return new Outcome.RanThrough();
    }
    return new Outcome.Blocked(runner, waits);
  }

  private String thread(int i) {
    return trace.states().get(i).step().map(RecordedStep::thread).orElse("");
  }

  private String label(int i) {
    return trace.states().get(i).step().map(RecordedStep::action).orElse("");
  }
}
