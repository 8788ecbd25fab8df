package dev.heddle.checker;

import dev.heddle.store.Frontier;
import dev.heddle.store.StateStore;
import dev.heddle.trace.Counterexample;
import dev.heddle.transition.TransitionSystem;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** Walks the state graph breadth first, a level after the other, a level in rounds. Used once. */
final class Search {
  private final TransitionSystem system;
  private final Crew crew;
  private final StateStore store;
  private final Limits limits;
  private final Tuning tuning;
  private final StopSignal stop;
  private final Pulse pulse;
  private final Round round;
  private Counts counts = new Counts(0, 0, 0);
  private long expanded;
  private final TemporalChecks temporalChecks;
  private int initialCount;

  Search(TransitionSystem system, Crew crew, ExplorerOptions options, Tuning tuning, StopSignal stop) {
    this.system = system;
    this.crew = crew;
    this.store = crew.store();
    this.limits = options.limits();
    this.tuning = tuning;
    this.stop = stop;
    this.pulse = crew.pulse();
    this.round = new Round(crew, tuning);
    this.temporalChecks = new TemporalChecks(system, crew, limits, tuning, stop);
  }

  /** {@return the counts after the last round that was completed} */
  Counts counts() {
    return counts;
  }

  /** Searches until every state is expanded, something is violated, a limit is reached or the search is stopped. */
  Outcome run() {
    InitialStates initial = new InitialStates(system, crew, round);
    Optional<Finding> violated = initial.run();
    if (initial.isInterrupted()) {
      return stopped();
    }
    count(initial.generated(), 0);
    Frontier frontier = initial.level();
    initialCount = Math.toIntExact(frontier.size());
    crew.recorder().ifPresent(recorder -> recorder.found(initial.level(), 0));
    crew.workplace().profiler().ifPresent(p -> p.settleInitial(initial.generated(), initialCount));
    Optional<Outcome> end = ending(violated, frontier.size() > 0);
    while (end.isEmpty() && frontier.size() > 0) {
      Frontier next = new Frontier();
      end = level(frontier, next).or(() -> temporal(() -> temporalChecks.whileGrowing(initialCount)));
      frontier = next;
    }
    return end.or(() -> temporal(() -> temporalChecks.atTheEnd(initialCount)))
        .orElseGet(() -> new Outcome.Completed(counts, stop.elapsed()));
  }

  private Optional<Outcome> temporal(Supplier<Optional<Counterexample>> check) {
    try {
      return check.get().map(this::violated);
    } catch (CancellationException e) {
      return Optional.of(stopped());
    }
  }

  private Outcome violated(Counterexample counterexample) {
    return new Outcome.Violated(counts, stop.elapsed(), counterexample);
  }

  /** Expands the states of a level and finds those of the next; returns the outcome if the search ends with it. */
  private Optional<Outcome> level(Frontier frontier, Frontier next) {
    int depth = counts.depth();
    if (limits.maxDepth().isPresent() && depth >= limits.maxDepth().getAsInt()) {
      return Optional.of(limit("depth"));
    }
    Optional<Finding> found = Optional.empty();
    for (long position = 0; position < frontier.size() && !isShortest(found); ) {
      long size = Math.min(frontier.size() - position, roundStates());
      pulse.round(depth, counts, counts.distinct() - expanded);
      long generated = round.run(frontier, position, size, next);
      if (generated < 0) {
        return Optional.of(stopped());
      }
      position += size;
      expanded += size;
      count(generated, depth);
      temporalChecks.requireRoom();
      found = shorter(found, crew.findings().first());
      if (isBeyondStates()) {
        break;
      }
    }
    return ending(found, true);
  }

  /** Returns the finding to report: of two with traces of the same length, the one of the earlier round. */
  private static Optional<Finding> shorter(Optional<Finding> earlier, Optional<Finding> later) {
    return earlier.isEmpty() || isShortest(later) ? later : earlier;
  }

  /** Returns whether no other finding of the level has a shorter trace: one of a successor is a step longer. */
  private static boolean isShortest(Optional<Finding> found) {
    return found.isPresent() && found.get().isOfExpandedState();
  }

  private boolean isBeyondStates() {
    return limits.maxStates().isPresent() && counts.distinct() > limits.maxStates().getAsLong();
  }

  /** Returns the size of the next round: small where the limit of states is near, so that it is not passed by far. */
  private long roundStates() {
    long size = tuning.roundStates(system.layout().slotCount(), counts, expanded);
    long room = limits.maxStates().orElse(Long.MAX_VALUE) - counts.distinct();
    return Math.min(size, Math.max(room, 1));
  }

  private void count(long generated, int depthBefore) {
    long distinct = store.size();
    int depth = distinct > counts.distinct() ? depthBefore + 1 : Math.max(1, counts.depth());
    counts = new Counts(counts.generated() + generated, distinct, depth);
  }

  private Optional<Outcome> ending(Optional<Finding> violated, boolean unfinished) {
    if (violated.isPresent()) {
      return Optional.of(violated(new TraceBuilder(system, store).counterexample(violated.get())));
    }
    if (unfinished && isBeyondStates()) {
      return Optional.of(limit("states"));
    }
    return Optional.empty();
  }

  private Outcome stopped() {
    return switch (stop.reason().orElseThrow()) {
      case CANCELLED -> new Outcome.Interrupted(counts, stop.elapsed());
      case TIMEOUT -> limit("time");
    };
  }

  private Outcome limit(String limit) {
    return new Outcome.LimitReached(counts, stop.elapsed(), limit);
  }
}
