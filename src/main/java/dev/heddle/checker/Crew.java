package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.store.PackedLayout;
import dev.heddle.store.SlotRanges;
import dev.heddle.store.StateStore;
import dev.heddle.transition.Action;
import dev.heddle.transition.TransitionSystem;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** The workers of an exploration, their threads, and the store they share. */
final class Crew implements AutoCloseable {
  // A worker is made by the thread that it belongs to when that has something to do, so that a search which ends before
  // a second thread is needed pays for one worker.
  private static final long FEW_STATES = 10_000;

  private final TransitionSystem system;
  private final StateStore store;
  private final WorkerPool pool;
  private final Workplace workplace;
  private final Worker[] workers;

  Crew(TransitionSystem system, StateStore store, int workerCount, Optional<Profiler> profiler, Pulse pulse) {
    this.system = system;
    this.store = store;
    this.pool = new WorkerPool(workerCount);
    this.workers = new Worker[workerCount];
    this.workplace = new Workplace(system, store, new Findings(), recorder(system, store), profiler, pulse);
  }

  private static Optional<BehaviorRecorder> recorder(TransitionSystem system, StateStore store) {
    return system.livenessProperties().isEmpty() ? Optional.empty() : Optional.of(new BehaviorRecorder(system, store));
  }

  Workplace workplace() {
    return workplace;
  }

  Pulse pulse() {
    return workplace.pulse();
  }

  StateStore store() {
    return store;
  }

  Findings findings() {
    return workplace.findings();
  }

  /** {@return who records the steps, if there is something to check on them} */
  Optional<BehaviorRecorder> recorder() {
    return workplace.recorder();
  }

  /** {@return the number of workers} */
  int size() {
    return workers.length;
  }

  /** Returns a worker; called by its own thread. */
  Worker worker(int number) {
    if (workers[number] == null) {
      workers[number] = Worker.of(workplace, number);
    }
    return workers[number];
  }

  /** Moves what did not fit the store's layout from the workers to {@code all}; returns whether there was any. */
  boolean collectMisfits(SlotRanges all) {
    boolean any = false;
    for (Worker worker : workers) {
      if (worker != null) {
        SlotRanges own = worker.expander().misfits();
        any |= !own.isEmpty();
        all.include(own);
        own.clear();
      }
    }
    return any;
  }

  /** Says whether the steps of the round that was expanded last stand, or will be generated again. */
  void settle(RoundEnd end) {
    for (Worker worker : workers) {
      if (worker != null) {
        switch (end) {
          case STANDS -> worker.expander().tally().settle();
          case VOID -> worker.expander().tally().drop();
        }
      }
    }
    if (end == RoundEnd.VOID) {
      workplace.profiler().ifPresent(Profiler::drop);
    }
  }

  /** Returns how often each action was taken in the rounds that stand. */
  Coverage coverage() {
    return new Coverage(
        system.actions().stream().map(this::count).collect(ImmutableList.toImmutableList()),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of());
  }

  private Coverage.ActionCount count(Action action) {
    long taken = 0;
    long fresh = 0;
    for (Worker worker : workers) {
      if (worker != null) {
        taken += worker.expander().tally().settled(action.index());
        fresh += worker.admitter().fresh(action.index());
      }
    }
    return new Coverage.ActionCount(action, taken, fresh);
  }

  /** Runs {@code work} on every worker; the calling thread is the first. */
  void everyone(IntConsumer work) {
    pool.run(work);
  }

  /**
   * Deals out the pieces from 0 to before {@code count}: each worker takes the next that is left, until one of its own
   * was stopped.
   *
   * @return whether every piece was finished
   */
  boolean deal(int count, Hands hands, Piece piece) {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    IntConsumer turn =
        worker -> {
          boolean goesOn = true;
          for (int n = next.getAndIncrement(); n < count && goesOn; n = next.getAndIncrement()) {
            goesOn = piece.work(worker, n);
            if (goesOn) {
              done.getAndIncrement();
            }
          }
        };
    switch (hands) {
      case CALLER -> turn.accept(0);
      case ALL -> everyone(turn);
    }
    return done.get() == count;
  }

  /** Deals out the partitions of the store, to several workers if it has states enough for that. */
  boolean dealPartitions(Piece piece) {
    return deal(store.partitionCount(), store.size() < FEW_STATES ? Hands.CALLER : Hands.ALL, piece);
  }

  /**
   * Gives the store a layout for its size that holds its states and those of {@code misfits} as well.
   *
   * <p>What the states in the store need is found out first, so that bits which were dealt out where they turned out
   * not to be needed come free.
   */
  void layOut(SlotRanges misfits) {
    SlotRanges[] found = new SlotRanges[size()];
    Arrays.setAll(found, _ -> ranges());
    dealPartitions(
        (worker, partition) -> {
          store.includeIn(found[worker], partition);
          return true;
        });
    SlotRanges all = ranges();
    all.include(misfits);
    for (SlotRanges ranges : found) {
      all.include(ranges);
    }
    PackedLayout layout = store.layout(all);
    dealPartitions(
        (_, partition) -> {
          store.recode(partition, layout);
          return true;
        });
    store.adopt(layout);
  }

  /** Returns ranges of the system's slots that hold nothing. */
  SlotRanges ranges() {
    return new SlotRanges(system.layout().slotCount());
  }

  @Override
  public void close() {
    pool.close();
  }

  /** What becomes of a round that was expanded. */
  enum RoundEnd {
    STANDS,
    VOID
  }

  /** Who works. */
  enum Hands {
    /** The calling thread, as the first worker: to wake others would take longer than the work. */
    CALLER,
    /** Every worker. */
    ALL
  }

  /** Some work in numbered pieces. */
  @FunctionalInterface
  interface Piece {
    /** Works on a piece; returns false if it was stopped before its end. */
    boolean work(int worker, int number);
  }
}
