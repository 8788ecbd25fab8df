package dev.heddle.store;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Packing and looking up states, a time per state. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StateStoreBenchmark {
  private static final int BATCH = 1 << 16;

  /** The number of slots of a state: one word's worth, and several. */
  @Param({"20", "100"})
  int slots;

  /** How many batches are stored beforehand. */
  @Param({"4", "64"})
  int batches;

  private final SplittableRandom random = new SplittableRandom(1);
  private final SuccessorBuffer buffer = new SuccessorBuffer();
  private final ArrangedSuccessors known = new ArrangedSuccessors();
  private final int[] added = new int[BATCH];
  private StateStore store;
  private Packer packer;
  private int[] successor;

  /** Fills a store and keeps one of the batches. */
  @Setup(Level.Trial)
  public void fill() {
    store = new StateStore(new StoreShape(new boolean[slots], (_, content) -> content), _ -> true);
    SlotRanges ranges = new SlotRanges(slots);
    ranges.include(new int[slots]);
    ranges.include(IntStream.generate(() -> 7).limit(slots).toArray());
    PackedLayout layout = PackedLayout.of(ranges);
    IntStream.range(0, store.partitionCount()).forEach(p -> store.recode(p, layout));
    store.adopt(layout);
    packer = store.packer(IntStream.range(0, 8).toArray());
    for (int batch = 0; batch < batches; batch++) {
      packer.begin(buffer);
      IntStream.range(0, BATCH).forEach(i -> packer.appendInitial(randomState(), buffer, i));
      buffer.arrangeInto(known);
      insert();
    }
    packer.fetch(new int[] {store.idFromEnd(0, 1)}, 0, 1);
    successor = packer.load(store.idFromEnd(0, 1), 0).clone();
    successor[3] ^= 1;
  }

  /** Gives the store's memory back. */
  @TearDown(Level.Trial)
  public void close() {
    store.close();
  }

  private int[] randomState() {
    return random.ints(slots, 0, 8).toArray();
  }

  /** Looks up a batch of states that are stored. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int insert() {
    int fresh = 0;
    for (int partition = 0; partition < store.partitionCount(); partition++) {
      fresh += store.insert(partition, known, added);
    }
    return fresh;
  }

  /** Packs successors of one state, of which an action may have changed eight slots. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int pack() {
    packer.begin(buffer);
    for (int i = 0; i < BATCH; i++) {
      successor[i & 7] = i & 3;
      packer.append(successor, 0, buffer, i);
    }
    return buffer.count();
  }
}
