package dev.heddle.checker;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** The workers of a simulation and their threads. Used once. */
final class WalkCrew implements AutoCloseable {
  // Walks are taken by number, a batch after the other. In a batch that meets a violation, walks with a higher number
  // are given up and those with a lower one are finished, so that the lowest is known. What the walks of a batch have
  // seen guides those of the next, so a batch has the same walks whatever the number of workers, and a guided one is
  // small. Batches grow with the walks that were done, lest a wait at the end of each be felt.
  private static final int LARGEST = 512;
  private static final int LARGEST_GUIDED = 32;
  private static final int SMALLEST = 16;
  private static final long INTERVAL_NANOS = 1_000_000_000;

  private final SimulationWork work;
  private final WalkTotals totals;
  private final Simulator.SimulationListener listener;
  private final WorkerPool pool;
  private final Walker[] walkers;
  private long lastReport = System.nanoTime();

  WalkCrew(SimulationWork work, int workers, WalkTotals totals, Simulator.SimulationListener listener) {
    this.work = work;
    this.totals = totals;
    this.listener = listener;
    this.pool = new WorkerPool(workers);
    this.walkers = new Walker[workers];
  }

  /** Follows behaviors until one shows a violation, all are done, or the time is up; adds them to the totals. */
  Optional<Discovery> run() {
    long runs = work.walks().runs().orElse(Long.MAX_VALUE);
    Optional<Discovery> found = Optional.empty();
    for (long first = 1; first <= runs && found.isEmpty() && !work.stop().isRaised(); ) {
      int size = (int) Math.min(batchSize(first), runs - first + 1);
      found = batch(first, size);
      first += size;
    }
    return found;
  }

  private long batchSize(long first) {
    return Math.clamp(first, SMALLEST, work.seen().isPresent() ? LARGEST_GUIDED : LARGEST);
  }

  private Optional<Discovery> batch(long first, int size) {
    Walk[] done = new Walk[size];
    AtomicInteger next = new AtomicInteger();
    AtomicInteger failing = new AtomicInteger(size);
    pool.run(
        worker -> {
          Walker walker = walker(worker);
          for (int i = next.getAndIncrement(); i < failing.get(); i = next.getAndIncrement()) {
            int number = i;
            BooleanSupplier goesOn = () -> number < failing.get() && beat(worker);
            done[i] = walker.walk(first + i, goesOn);
            if (done[i].discovery().isPresent()) {
              failing.accumulateAndGet(i, Math::min);
            }
          }
        });
    for (Walk walk : done) {
      if (walk != null) {
        totals.add(walk);
        work.seen().ifPresent(seen -> walk.features().forEach((feature, count) -> seen[feature] += count));
        if (walk.discovery().isPresent()) {
          return walk.discovery();
        }
      }
    }
    return Optional.empty();
  }

  /** Returns a worker; called by its own thread. */
  private Walker walker(int worker) {
    if (walkers[worker] == null) {
      walkers[worker] = new Walker(work);
    }
    return walkers[worker];
  }

  /** Reports, in worker 0 and when it is time to; returns whether to go on. */
  private boolean beat(int worker) {
    if (worker == 0 && System.nanoTime() - lastReport >= INTERVAL_NANOS) {
      lastReport = System.nanoTime();
      listener.onProgress(totals.behaviors(), work.stop().elapsed());
    }
    return !work.stop().isRaised();
  }

  @Override
  public void close() {
    pool.close();
  }
}
