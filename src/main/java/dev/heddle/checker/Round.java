package dev.heddle.checker;

import dev.heddle.store.Frontier;
import dev.heddle.store.SlotRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Expands a stretch of a level and inserts the successors. Used for one round after the other. */
final class Round {
  // Two phases with a barrier between them. In the first, workers take chunks of the frontier, generate and pack their
  // successors, and arrange each chunk's by partition. In the second, they take partitions, and insert what the chunks
  // hold for one in the order of the chunks. A partition so receives its states in the order of the level, whoever
  // generated them, and notes at each chunk which of its successors are new; read chunk after chunk, that is the next
  // level in the order of a search by one worker. Predecessors, counts and what is found first are that search's too,
  // and depend neither on the partitions nor on how an engine lays states out. Since only one thread touches a
  // partition, nothing in the store is atomic or locked, and since a partition's part of a round is worked off at
  // once, its index stays in the cache of the core that does it (the partitioning of radix joins: Manegold, Boncz,
  // Kersten 2002, "Optimizing main-memory join on modern hardware").
  //
  // A successor that does not fit the store's layout makes the round void before it had any effect: the first phase is
  // finished, so that all misfits are known and not only the one that somebody met first, the store is given a wider
  // layout, and the first phase is done again. What was a misfit once is remembered to the end of the round: the bits
  // that a layout has to spare may lie elsewhere in the next one.
  //
  // A round that is expected to be short is done by the calling thread, as waking others would take longer. That
  // depends on the clock, and may: nothing that comes of a round does.
  private static final double FIRST_GUESS_NANOS = 1_000;

  private final Crew crew;
  private final Tuning tuning;
  private final Pulse pulse;
  private final List<Chunk> chunks = new ArrayList<>();
  private final AtomicLong generated = new AtomicLong();
  private final SlotRanges misfits;
  private double nanosPerState = FIRST_GUESS_NANOS;

  Round(Crew crew, Tuning tuning) {
    this.crew = crew;
    this.tuning = tuning;
    this.pulse = crew.pulse();
    this.misfits = crew.ranges();
  }

  /**
   * Expands {@code count} states of {@code frontier} from {@code position} on, and adds those that are new to
   * {@code next}.
   *
   * @return how many successors were generated, or -1 if the exploration was stopped and the store is of no more use
   */
  long run(Frontier frontier, long position, long count, Frontier next) {
    long start = System.nanoTime();
    Crew.Hands hands = count * nanosPerState < tuning.inlineNanos() ? Crew.Hands.CALLER : Crew.Hands.ALL;
    boolean complete;
    misfits.clear();
    if (crew.store().isOversized()) {
      crew.layOut(misfits);
    }
    do {
      complete = expand(frontier, position, count, hands);
    } while (complete && widened());
    if (!complete) {
      return -1;
    }
    crew.settle(Crew.RoundEnd.STANDS);
    List<Chunk> filled = chunks.subList(0, chunkCount(count));
    if (!admit(Admitter.Kind.SUCCESSOR, filled, hands)) {
      return -1;
    }
    long known = next.size();
    filled.forEach(chunk -> chunk.addNewTo(next));
    crew.workplace().profiler().ifPresent(Profiler::settle);
    if (crew.findings().first().isEmpty()) {
      crew.recorder().ifPresent(recorder -> recorder.found(next, known));
      crew.recorder().ifPresent(recorder -> record(recorder, filled, hands));
    }
    int busy = hands == Crew.Hands.CALLER ? 1 : crew.size();
    nanosPerState = (double) (System.nanoTime() - start) * busy / count;
    return generated.get();
  }

  private int chunkCount(long count) {
    int size = tuning.chunkStates(count);
    return Math.toIntExact((count + size - 1) / size);
  }

  private boolean expand(Frontier frontier, long position, long count, Crew.Hands hands) {
    int size = tuning.chunkStates(count);
    int chunkCount = chunkCount(count);
    crew.findings().clear();
    generated.set(0);
    while (chunks.size() < chunkCount) {
      chunks.add(new Chunk());
    }
    return crew.deal(
        chunkCount,
        hands,
        (worker, number) -> {
          long from = (long) number * size;
          Chunk chunk = chunks.get(number);
          int states = (int) Math.min(size, count - from);
          boolean goesOn = crew.worker(worker).expander().expand(frontier, position + from, states, number, chunk);
          if (goesOn) {
            pulse.generated(generated.addAndGet(chunk.generated()));
          }
          return goesOn;
        });
  }

  /** Widens the store's layout if a successor did not fit; returns whether it did. */
  private boolean widened() {
    boolean misfit = crew.collectMisfits(misfits);
    if (misfit) {
      crew.settle(Crew.RoundEnd.VOID);
      pulse.again();
      crew.layOut(misfits);
    }
    return misfit;
  }

  /** Inserts initial states; returns false if the exploration was stopped. */
  boolean admitInitial(Chunk initial) {
    return admit(Admitter.Kind.INITIAL, List.of(initial), Crew.Hands.CALLER);
  }

  private boolean admit(Admitter.Kind kind, List<Chunk> filled, Crew.Hands hands) {
    return crew.deal(
        crew.store().partitionCount(),
        hands,
        (worker, partition) -> crew.worker(worker).admitter().admit(partition, filled, kind));
  }

  /** Finds the targets of the steps, which all have ids now, and records the steps in order. */
  private void record(BehaviorRecorder recorder, List<Chunk> filled, Crew.Hands hands) {
    crew.deal(
        filled.size(),
        hands,
        (_, number) -> {
          recorder.resolve(filled.get(number).steps(), filled.get(number).successors());
          return true;
        });
    filled.forEach(chunk -> recorder.add(chunk.steps()));
  }
}
