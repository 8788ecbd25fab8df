package dev.heddle.store;

import java.util.function.Predicate;

/**
 * An exact set of states.
 *
 * <p>A state belongs to the partition that its fingerprint names. A partition may be touched by one thread at a time;
 * between threads, whoever drives the store orders their accesses. Reading states and predecessors is safe for any
 * number of threads while nobody inserts or widens.
 */
public final class StateStore implements AutoCloseable {
  // Partitions instead of one shared table: no compare-and-swap, no contention, and no growth that others wait for.
  // A partition receives the states of a round in the order of the level, whoever generated them, so that places,
  // predecessors and hence counterexamples do not depend on how many workers there are. The fingerprint that
  // distributes states is of contents, not of packed words or interned ids: those differ from run to run.
  //
  // A wider layout costs a pass over the store and voids a round. Of a small store neither the pass nor the room is
  // worth much, but there are many reasons for it, as every content is new: so its layout is roomy. At a size where
  // room becomes memory, it is tightened once.
  private static final long ROOMY_STATES = 1 << 15;
  private static final int MOST_ROOMY_WORDS = 32;

  private final StoreShape shape;
  private final Memory memory;
  private final Partition[] partitions = new Partition[StateId.PARTITION_COUNT];
  private PackedLayout layout;
  private boolean keepsIds;
  private boolean isTight;

  /**
   * Makes an empty store.
   *
   * @param budget asked whenever the store takes more memory from the system
   */
  public StateStore(StoreShape shape, MemoryBudget budget) {
    this.shape = shape;
    this.memory = new Memory(budget);
    this.layout = roomyLayout(new SlotRanges(shape.slotCount()));
    for (int partition = 0; partition < partitions.length; partition++) {
      partitions[partition] = new Partition(memory, layout);
    }
  }

  StoreShape shape() {
    return shape;
  }

  PackedLayout layout() {
    return layout;
  }

  /** {@return the number of partitions, the same for every store} */
  public int partitionCount() {
    return partitions.length;
  }

  /** {@return the bytes that the store has taken from the system} */
  public long bytes() {
    return memory.bytes();
  }

  /** {@return the number of states} */
  public long size() {
    long size = 0;
    for (Partition partition : partitions) {
      size += partition.size();
    }
    return size;
  }

  /**
   * Returns a packer of states for this store, for one worker.
   *
   * @param slotSets the sets of slots that a step may change, derived ones left out; {@link Packer#append} refers to
   *     them by number
   */
  public Packer packer(int[]... slotSets) {
    return new Packer(this, slotSets);
  }

  /**
   * Inserts the states of a run that belong to {@code partition} and are not known, in their order.
   *
   * @param added receives where in {@code run} the records of the new states begin; as long as the run at least
   * @return how many were new; they have the highest places of the partition, in order
   */
  public int insert(int partition, ArrangedSuccessors run, int[] added) {
    return partitions[partition].insert(run.records(), run.from(partition), run.to(partition), added);
  }

  /** From now on, runs that were inserted can tell the {@link ArrangedSuccessors#ids ids} of their states. */
  public void keepIds() {
    keepsIds = true;
    for (Partition partition : partitions) {
      partition.keepPlaces();
    }
  }

  /** {@return whether it was said that the ids of all that is inserted are wanted} */
  boolean keepsIds() {
    return keepsIds;
  }

  /** Unpacks the state of a record. */
  public void unpack(ArrangedSuccessors run, int record, int[] state) {
    layout.decode(run.records(), record, state);
    shape.derived().fill(state);
  }

  /** {@return the number of states of a partition} */
  int size(int partition) {
    return partitions[partition].size();
  }

  /** Returns the id of the {@code last}-th state of a partition, counted from its end, from 1. */
  public int idFromEnd(int partition, int last) {
    return StateId.of(partition, partitions[partition].size() - last);
  }

  /** Unpacks a stored state. */
  public void read(int id, int[] state) {
    long[] words = new long[layout.wordCount()];
    readWords(id, words, 0);
    layout.decode(words, 0, state);
    shape.derived().fill(state);
  }

  void readWords(int id, long[] words, int at) {
    partitions[StateId.partition(id)].read(StateId.local(id), words, at);
  }

  /** Hands over the states of a partition, in one array, until {@code sink} returns false. */
  public void forEach(int partition, Predicate<int[]> sink) {
    long[] words = new long[layout.wordCount()];
    int[] state = new int[shape.slotCount()];
    boolean goesOn = true;
    for (int local = 0; local < partitions[partition].size() && goesOn; local++) {
      partitions[partition].read(local, words, 0);
      layout.decode(words, 0, state);
      shape.derived().fill(state);
      goesOn = sink.test(state);
    }
  }

  /** Returns the id of the state from which {@code id} was first found, or {@link StateId#NONE}. */
  public int predecessor(int id) {
    return partitions[StateId.partition(id)].predecessor(StateId.local(id));
  }

  /** Extends {@code ranges} to the states of a partition. */
  public void includeIn(SlotRanges ranges, int partition) {
    partitions[partition].includeIn(ranges, layout);
  }

  /** Returns a layout for this store's states that holds every content in {@code ranges}. */
  public PackedLayout layout(SlotRanges ranges) {
    return size() < ROOMY_STATES ? roomyLayout(ranges) : tightLayout(ranges);
  }

  private PackedLayout roomyLayout(SlotRanges ranges) {
    PackedLayout roomy = tightLayout(ranges.roomy(shape));
    return roomy.wordCount() <= MOST_ROOMY_WORDS ? roomy : tightLayout(ranges);
  }

  private PackedLayout tightLayout(SlotRanges ranges) {
    return PackedLayout.of(ranges, shape.outlook(), shape.derived().count(), shape.keyStart());
  }

  /** {@return whether there are more states by now than the layout was chosen for: it may have room to give back} */
  public boolean isOversized() {
    return !isTight && size() >= ROOMY_STATES;
  }

  /** Packs the states of a partition for a layout that is then to be adopted. */
  public void recode(int partition, PackedLayout to) {
    partitions[partition].recode(layout, to);
  }

  /** Takes {@code recoded} as the layout, after every partition was packed for it. */
  public void adopt(PackedLayout recoded) {
    layout = recoded;
    isTight = size() >= ROOMY_STATES;
  }

  /** Gives all memory back. No other method may be called afterwards, or be running. */
  @Override
  public void close() {
    memory.close();
  }
}
