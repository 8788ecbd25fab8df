package dev.heddle.checker;

import com.google.common.collect.ImmutableList;
import dev.heddle.store.PackedLayout;
import dev.heddle.store.SlotRanges;
import dev.heddle.store.StateStore;
import dev.heddle.transition.TransitionSystem;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** The workers of an exploration, their threads, and the store they share. */
final class Crew implements AutoCloseable {
  private final WorkerPool pool;
  private final StateStore store;
  private final Findings findings = new Findings();
  private final ImmutableList<Worker> workers;
  private final int slotCount;

  Crew(TransitionSystem system, StateStore store, int workerCount) {
    this.store = store;
    this.pool = new WorkerPool(workerCount);
    this.slotCount = system.layout().slotCount();
    this.workers =
        IntStream.range(0, workerCount)
            .mapToObj(_ -> Worker.of(system, store, findings))
            .collect(ImmutableList.toImmutableList());
  }

  StateStore store() {
    return store;
  }

  Findings findings() {
    return findings;
  }

  int slotCount() {
    return slotCount;
  }

  /** {@return the number of workers} */
  int size() {
    return workers.size();
  }

  Worker worker(int number) {
    return workers.get(number);
  }

  /** Runs {@code work} on every worker; the calling thread is the first. */
  void everyone(IntConsumer work) {
    pool.run(work);
  }

  /**
   * Gives the store a layout that holds its states and those of {@code misfits} as well.
   *
   * <p>What the states in the store need is found out first, so that bits which were dealt out where they turned out
   * not to be needed come free.
   */
  void widen(SlotRanges misfits) {
    SlotRanges all = new SlotRanges(slotCount);
    all.include(misfits);
    eachPartition(
        (partition, ranges) -> store.includeIn(ranges, partition),
        ranges -> {
          synchronized (all) {
            all.include(ranges);
          }
        });
    PackedLayout wider = PackedLayout.of(all);
    eachPartition((partition, _) -> store.recode(partition, wider), _ -> {});
    store.adopt(wider);
  }

  private void eachPartition(PartitionTask work, RangesTask end) {
    AtomicInteger next = new AtomicInteger();
    everyone(
        _ -> {
          SlotRanges ranges = new SlotRanges(slotCount);
          for (int p = next.getAndIncrement(); p < store.partitionCount(); p = next.getAndIncrement()) {
            work.accept(p, ranges);
          }
          end.accept(ranges);
        });
  }

  @Override
  public void close() {
    pool.close();
  }

  /** Works on one partition, with the worker's ranges. */
  @FunctionalInterface
  private interface PartitionTask {
    void accept(int partition, SlotRanges ranges);
  }

  /** Takes a worker's ranges when it is done. */
  @FunctionalInterface
  private interface RangesTask {
    void accept(SlotRanges ranges);
  }
}
