package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.checker.liveness.GraphFullException;
import dev.heddle.store.DerivedSlots;
import dev.heddle.store.MemoryBudget;
import dev.heddle.store.SlotOutlook;
import dev.heddle.store.StateStore;
import dev.heddle.store.StoreFullException;
import dev.heddle.store.StoreShape;
import dev.heddle.trace.Violation;
import dev.heddle.transition.StateLayout;
import dev.heddle.transition.TransitionSystem;
import java.util.Optional;

/**
 * Visits every reachable state of a transition system, breadth first, and checks its assumptions, invariants, initial
 * and action properties and that there is no deadlock; then, if there are temporal properties, checks them on the graph
 * of all states. Without variables there are no states, and only the assumptions are checked; the depth is 1, as TLC
 * has it.
 *
 * <p>A counterexample is as short as any. Verdict, counts and counterexample are the same for any number of workers;
 * so are the counts where a limit of states or depth was reached. One explorer makes one exploration.
 */
public final class Explorer implements Exploration {
  private final TransitionSystem system;
  private final ExplorerOptions options;
  private final Tuning tuning;
  private final Optional<Profiler> profiler;
  private volatile boolean cancelled;
  private volatile Coverage coverage = Coverage.NONE;

  /** Makes an explorer of {@code system}. */
  public Explorer(TransitionSystem system, ExplorerOptions options) {
    this(system, options, Tuning.DEFAULT);
  }

  Explorer(TransitionSystem system, ExplorerOptions options, Tuning tuning) {
    this.system = system;
    this.options = options;
    this.tuning = tuning;
    this.profiler =
        switch (options.profiling()) {
          case OFF -> Optional.empty();
          case ON -> Optional.of(new Profiler(system));
        };
  }

  @Override
  public void cancel() {
    cancelled = true;
  }

  @Override
  public Outcome explore() {
    return DeepThread.call("heddle-explorer", this::exploreHere, this::cancel);
  }

  @Override
  public Coverage coverage() {
    return coverage;
  }

  @Override
  public Optional<Profile> profile() {
    return profiler.map(watcher -> watcher.profile(coverage));
  }

  private Outcome exploreHere() {
    StopSignal stop = new StopSignal(options.limits().timeout(), () -> cancelled);
    ImmutableList<Violation.AssumptionFalse> failed = Judge.failedAssumptions(system);
    if (!failed.isEmpty()) {
      return new Outcome.AssumptionsFailed(new Counts(0, 0, 0), stop.elapsed(), failed);
    }
    if (system.layout().variables().isEmpty()) {
      return new Outcome.Completed(new Counts(0, 0, 1), stop.elapsed());
    }
    try (StateStore store = new StateStore(shape(system.layout()), budget())) {
      return search(store, stop);
    }
  }

  private Outcome search(StateStore store, StopSignal stop) {
    Pulse pulse = new Pulse(stop, options.listener(), store);
    int workers = system.isSequential() ? 1 : options.workers();
    try (Crew crew = new Crew(system, store, workers, profiler, pulse)) {
      Search search = new Search(system, crew, options, tuning, stop);
      try {
        Outcome outcome = search.run();
        coverage = crew.coverage();
        if (outcome instanceof Outcome.Completed) {
          coverage =
              coverage
                  .withUnmet(new CoverScan(system, crew, stop).unmet())
                  .withSettled(new GuardScan(system, crew, stop, coverage).settled())
                  .withIdle(crew.recorder().map(BehaviorRecorder::idle).orElse(ImmutableList.of()));
        }
        return outcome;
      } catch (StoreFullException | GraphFullException e) {
        coverage = crew.coverage();
        return new Outcome.LimitReached(search.counts(), stop.elapsed(), e.getMessage());
      } catch (OutOfMemoryError e) {
        return new Outcome.LimitReached(search.counts(), stop.elapsed(), "memory");
      }
    }
  }

  private MemoryBudget budget() {
    return options.limits().maxMemoryBytes().isPresent()
        ? bytes -> bytes <= options.limits().maxMemoryBytes().getAsLong()
        : new MachineShare();
  }

  private static StoreShape shape(StateLayout layout) {
    boolean[] interned = new boolean[layout.slotCount()];
    for (int slot = 0; slot < interned.length; slot++) {
      interned[slot] = layout.isInterned(slot);
    }
    return new StoreShape(
        interned, layout::fingerprint, new Outlook(layout), layout.keyStart(), new Derived(layout));
  }

  /** What the layout of the states knows of their contents, in the words of the store. */
  private record Outlook(StateLayout layout) implements SlotOutlook {
    @Override
    public int limit(int slot) {
      return layout.limit(slot);
    }

    @Override
    public int room(int slot, int content) {
      return layout.room(slot, content);
    }

    @Override
    public int kin(int slot) {
      return layout.kin(slot);
    }
  }

  /** The slots that the layout of the states derives, in the words of the store. */
  private record Derived(StateLayout layout) implements DerivedSlots {
    @Override
    public int count() {
      return layout.derivedSlots();
    }

    @Override
    public void fill(int[] state) {
      layout.derive(state);
    }
  }
}
