package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.checker.liveness.Letters;
import dev.heddle.trace.Counterexample;
import dev.heddle.trace.Violation;
import dev.heddle.transition.TransitionSystem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Follows random behaviors of a transition system and checks on them what an exhaustive search checks of all states:
 * assumptions, invariants, initial and action properties, deadlock, and temporal properties as far as a lasso lies
 * within one behavior. Finding nothing decides nothing.
 *
 * <p>Choices depend on the seed and the number of a behavior. Of several behaviors that show a violation the one with
 * the lowest number is reported, shortened, and none after it counts: so the outcome is the same for any number of
 * workers, unless the time ends it. One simulator makes one simulation.
 */
public final class Simulator implements Exploration {
  private final TransitionSystem system;
  private final Strategy.RandomWalks walks;
  private final int workers;
  private final SimulationListener listener;
  private volatile boolean cancelled;
  private volatile Coverage coverage = Coverage.NONE;

  /** Is told how a simulation goes: about once a second, from one thread, and before each step. */
  @FunctionalInterface
  public interface SimulationListener {
    /** Takes what was gone through so far. */
    void onProgress(Behaviors soFar, Duration elapsed);

    /** Is told, on the thread that takes the step, how many states there are before the next one. */
    default void onStep(int level) {}
  }

  /** Makes a simulator of {@code system}. */
  public Simulator(
      TransitionSystem system, Strategy.RandomWalks walks, int workers, SimulationListener listener) {
    this.system = system;
    this.walks = walks;
    this.workers = workers;
    this.listener = listener;
  }

  @Override
  public void cancel() {
    cancelled = true;
  }

  @Override
  public Outcome explore() {
    return DeepThread.call("heddle-simulator", this::exploreHere, this::cancel);
  }

  @Override
  public Coverage coverage() {
    return coverage;
  }

  private Outcome exploreHere() {
    StopSignal stop = new StopSignal(walks.duration(), () -> cancelled);
    ImmutableList<Violation.AssumptionFalse> failed = Judge.failedAssumptions(system);
    if (!failed.isEmpty()) {
      return new Outcome.AssumptionsFailed(new Counts(0, 0, 0), stop.elapsed(), failed);
    }
    if (system.layout().variables().isEmpty()) {
      return new Outcome.Completed(new Counts(0, 0, 1), stop.elapsed());
    }
    StartingStates initial = new StartingStates(system, () -> !stop.isRaised());
    initial.run();
    WalkTotals totals = new WalkTotals(system, walks.seed(), initial.generated());
    if (initial.discovery().isPresent() || initial.states().isEmpty()) {
      return outcome(totals, initial.discovery(), stop);
    }
    return walk(work(initial.states(), stop), totals);
  }

  private SimulationWork work(List<int[]> initial, StopSignal stop) {
    Optional<long[]> seen =
        switch (walks.guidance()) {
          case NONE -> Optional.empty();
          case RARITY -> Optional.of(Rarity.counters());
        };
    Optional<Letters> letters =
        system.livenessProperties().isEmpty()
            ? Optional.empty()
            : Optional.of(new Letters(system.temporalFormulas()));
    OpenCovers covers = new OpenCovers(system);
    OpenGuards guards = new OpenGuards(system, _ -> true);
    return new SimulationWork(
        system, walks, initial, seen, covers, guards, letters, stop, listener::onStep);
  }

  private Outcome walk(SimulationWork work, WalkTotals totals) {
    try (WalkCrew crew = new WalkCrew(work, system.isSequential() ? 1 : workers, totals, listener)) {
      Outcome outcome = outcome(totals, crew.run(), work.stop());
      Coverage taken = coverage;
      coverage =
          coverage
              .withUnmet(work.covers().outermost())
              .withSettled(work.guards().settled(action -> taken.actions().get(action).taken() > 0));
      return outcome;
    }
  }

  private Outcome outcome(WalkTotals totals, Optional<Discovery> discovery, StopSignal stop) {
    coverage = totals.coverage();
    Optional<Counterexample> counterexample =
        discovery.map(
            found -> counterexample(system.isSequential() ? found : Shortening.shorten(found, system)));
    Outcome.SimulationEnd end =
        counterexample.isPresent()
            ? Outcome.SimulationEnd.DONE
            : stop.reason().map(Simulator::end).orElse(Outcome.SimulationEnd.DONE);
    return new Outcome.Simulated(totals.counts(), stop.elapsed(), totals.behaviors(), end, counterexample);
  }

  private static Outcome.SimulationEnd end(StopSignal.Reason reason) {
    return switch (reason) {
      case CANCELLED -> Outcome.SimulationEnd.INTERRUPTED;
      case TIMEOUT -> Outcome.SimulationEnd.TIME;
    };
  }

  private Counterexample counterexample(Discovery discovery) {
    PathTraces traces = new PathTraces(system);
    return discovery.loop().isPresent()
        ? traces.lasso(discovery.path(), discovery.loop().getAsInt(), discovery.violation())
        : traces.finite(discovery.path(), discovery.violation());
  }
}
