package dev.heddle.store;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.util.LoggingLevel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What partitions share, under interleavings that Lincheck chooses: what concurrent calls return, the same calls must
 * return in some order when one thread makes them. A partition has one thread at a time, by contract; the memory behind
 * all partitions is what threads contend for. The agent that Lincheck loads slows the classes that it changes: hence
 * the tag, which has these tests run in a JVM of their own.
 */
@Tag("interleavings")
final class StoreConcurrencyTest {
  /** What goes on for longer than any loop over a run of states or an index here is taken to hang. */
  private static final int LONGEST_LOOP = 1000;

  @Test
  void blocksAreNobodyElsesAndAreCounted() {
    check(Blocks.class, 3, 3);
  }

  @Test
  void partitionsThatGrowBesideEachOtherKeepTheirStates() {
    check(Partitions.class, 2, 2);
  }

  private static void check(Class<?> operations, int threads, int actors) {
    new ModelCheckingOptions()
        .threads(threads)
        .actorsPerThread(actors)
        .actorsBefore(1)
        .actorsAfter(1)
        .iterations(5)
        .invocationsPerIteration(100)
        .loopBound(LONGEST_LOOP)
        .loopIterationsBeforeThreadSwitch(LONGEST_LOOP)
        .logLevel(LoggingLevel.ERROR)
        .check(operations);
  }

  /** Takes blocks of a memory and gives them back. */
  @Param(name = "parts", gen = IntGen.class, conf = "1:3")
  public static final class Blocks {
    // A part is a quarter of the first slab, so that a few blocks use it up.
    private static final long PART = 1L << 16;

    private final Memory memory = new Memory(_ -> true);
    private final Set<Long> taken = new HashSet<>();
    private final ArrayDeque<MemorySegment> blocks = new ArrayDeque<>();

    /** Takes a block of so many parts; returns how many of them nobody else has. */
    @Operation
    public int take(@Param(name = "parts") int parts) {
      MemorySegment block = memory.allocate(parts * PART);
      int own = 0;
      synchronized (blocks) {
        for (int part = 0; part < parts; part++) {
          own += taken.add(block.address() / PART + part) ? 1 : 0;
        }
        blocks.add(block);
      }
      return own;
    }

    /** Gives back the block that was taken first, if there is one. */
    @Operation
    public void give() {
      MemorySegment block;
      synchronized (blocks) {
        block = blocks.poll();
        for (int part = 0; block != null && part < block.byteSize() / PART; part++) {
          taken.remove(block.address() / PART + part);
        }
      }
      if (block != null) {
        memory.release(block);
      }
    }

    /** Returns whether the memory owns up to all that is in use. */
    @Operation
    public boolean isAccounted() {
      synchronized (blocks) {
        return memory.bytes() >= taken.size() * PART;
      }
    }
  }

  /** Inserts runs of states in two partitions with one memory, each of which grows from nothing. */
  @Param(name = "first", gen = IntGen.class, conf = "0:3")
  public static final class Partitions {
    private static final int RUN = 40;

    private final Memory memory = new Memory(_ -> true);
    private final PackedLayout layout = layout();
    private final Partition left = new Partition(memory, layout);
    private final Partition right = new Partition(memory, layout);

    private static PackedLayout layout() {
      SlotRanges ranges = new SlotRanges(1);
      ranges.include(new int[] {0});
      ranges.include(new int[] {1 << 20});
      return PackedLayout.of(ranges);
    }

    /** Inserts a run in the one partition; returns how many states were new, then and when it is inserted again. */
    @Operation(nonParallelGroup = "left")
    public int insertLeft(@Param(name = "first") int first) {
      return insert(left, first * RUN / 2);
    }

    /** Inserts a run in the other partition. */
    @Operation(nonParallelGroup = "right")
    public int insertRight(@Param(name = "first") int first) {
      return insert(right, 1000 + first * RUN / 2);
    }

    private static int insert(Partition partition, int first) {
      long[] run = new long[2 * RUN];
      for (int i = 0; i < RUN; i++) {
        run[2 * i] = first + i;
      }
      int fresh = partition.insert(run, 0, run.length, new int[RUN]);
      int freshAgain = partition.insert(run, 0, run.length, new int[RUN]);
      return fresh * 100 + freshAgain;
    }
  }
}
