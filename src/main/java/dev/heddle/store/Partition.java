package dev.heddle.store;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;

/** A part of the state set. Not thread-safe: one thread at a time. */
final class Partition {
  // States lie densely, in the order in which they came, and are found through an index with open addressing and
  // linear probing. An entry of the index is an int: the state's place plus one in the low 24 bits, 0 where the entry
  // is free, and 8 bits of its hash above them, so that of 256 entries of other states all but one are passed over
  // without a look at the state. Whether a state is known is decided by comparing all its words, or all that tell
  // states apart: nothing is lost to collisions. The hash is of those words; when the index doubles it is made anew
  // from the states, which are read in order, and so no hash is kept.
  //
  // A look-up costs a cache miss in the index and, where the state is known, one more in the states. Look-ups come in
  // runs, so a run is worked off in batches: a first loop computes the hashes and reads the index where they point, a
  // second follows the index to the first entry that is free or may be the state's, a third reads the states and
  // decides. The loads of one loop do not depend on each other, and the processor has as many of them under way as it
  // can.
  private static final int BATCH = 32;
  private static final int FIRST_INDEX = 64;
  private static final int TAG_MASK = -1 << StateId.LOCAL_BITS;

  private final Memory memory;
  private final long[] hashes = new long[BATCH];
  private final int[] places = new int[BATCH];
  private final int[] entries = new int[BATCH];
  private int words;
  private int keyWords;
  private ChunkedRecords states;
  private final ChunkedRecords predecessors;
  private MemorySegment index;
  private int indexSize;
  private int size;
  private boolean keepsPlaces;

  Partition(Memory memory, PackedLayout layout) {
    this.memory = memory;
    this.words = layout.wordCount();
    this.keyWords = layout.keyWordCount();
    this.states = new ChunkedRecords(memory, words * Long.BYTES);
    this.predecessors = new ChunkedRecords(memory, Integer.BYTES);
  }

  int size() {
    return size;
  }

  /** From now on, {@link #insert} puts the place of each state in the upper half of the last word of its record. */
  void keepPlaces() {
    keepsPlaces = true;
  }

  int predecessor(int local) {
    return predecessors.chunk(local).get(JAVA_INT, predecessors.offset(local));
  }

  /** Copies the words of a state. */
  void read(int local, long[] into, int at) {
    MemorySegment chunk = states.chunk(local);
    long offset = states.offset(local);
    for (int word = 0; word < words; word++) {
      into[at + word] = chunk.get(JAVA_LONG, offset + (long) word * Long.BYTES);
    }
  }

  /**
   * Inserts the states of a run that are not known.
   *
   * @param run records of a state's words and a word whose upper half is its predecessor
   * @param from where the first record begins
   * @param to where the last record ends
   * @param added receives where the records of the new states begin
   * @return how many were new
   * @see #keepPlaces
   */
  int insert(long[] run, int from, int to, int[] added) {
    int stride = words + 1;
    int before = size;
    for (int at = from; at < to; at += BATCH * stride) {
      int count = Math.min(BATCH, (to - at) / stride);
      ensure(size + count);
      touch(run, at, count);
      seek(count);
      for (int i = 0; i < count; i++) {
        int record = at + i * stride;
        int local = local(entries[i]);
        if (entries[i] == 0 || !isAt(local, run, record)) {
          int place = probe(run, record, tag(hashes[i]), places[i]);
          local = local(entry(place));
          if (local < 0) {
            local = size;
            added[size - before] = record;
            append(run, record, hashes[i], place);
          }
        }
        if (keepsPlaces) {
          run[record + words] = (long) local << Integer.SIZE | run[record + words] & 0xFFFF_FFFFL;
        }
      }
    }
    return size - before;
  }

  /** Hashes a batch and brings its part of the index into the cache. */
  private void touch(long[] run, int from, int count) {
    MemorySegment table = index;
    int mask = indexSize - 1;
    int length = words;
    int keys = keyWords;
    for (int i = 0, at = from; i < count; i++, at += length + 1) {
      long hash = hash(run, at, keys);
      hashes[i] = hash;
      places[i] = (int) hash & mask;
      entries[i] = table.get(JAVA_INT, (long) places[i] * Integer.BYTES);
    }
  }

  /** Advances each place of a batch to the first entry that is free or has the tag. */
  private void seek(int count) {
    MemorySegment table = index;
    int mask = indexSize - 1;
    for (int i = 0; i < count; i++) {
      int entry = entries[i];
      int tag = tag(hashes[i]);
      int place = places[i];
      while (entry != 0 && (entry & TAG_MASK) != tag) {
        place = (place + 1) & mask;
        entry = table.get(JAVA_INT, (long) place * Integer.BYTES);
      }
      places[i] = place;
      entries[i] = entry;
    }
  }

  /** Returns where in the index, from {@code place} on, the state is, or the free entry where it belongs. */
  private int probe(long[] from, int at, int tag, int place) {
    int mask = indexSize - 1;
    int entry = entry(place);
    while (entry != 0 && !((entry & TAG_MASK) == tag && isAt(local(entry), from, at))) {
      place = (place + 1) & mask;
      entry = entry(place);
    }
    return place;
  }

  private int entry(int place) {
    return index.get(JAVA_INT, (long) place * Integer.BYTES);
  }

  private static int local(int entry) {
    return (entry & ~TAG_MASK) - 1;
  }

  private boolean isAt(int local, long[] from, int at) {
    MemorySegment chunk = states.chunk(local);
    long offset = states.offset(local);
    for (int word = 0; word < keyWords; word++) {
      if (chunk.get(JAVA_LONG, offset + (long) word * Long.BYTES) != from[at + word]) {
        return false;
      }
    }
    return true;
  }

  private void append(long[] run, int record, long hash, int place) {
    index.set(JAVA_INT, (long) place * Integer.BYTES, tag(hash) | (size + 1));
    write(states, size, run, record);
    predecessors.chunk(size).set(JAVA_INT, predecessors.offset(size), (int) (run[record + words] >>> Integer.SIZE));
    size++;
  }

  private static void write(ChunkedRecords to, int local, long[] from, int at) {
    MemorySegment chunk = to.chunk(local);
    long offset = to.offset(local);
    int words = to.recordBytes() / Long.BYTES;
    for (int word = 0; word < words; word++) {
      chunk.set(JAVA_LONG, offset + (long) word * Long.BYTES, from[at + word]);
    }
  }

  /** Makes room for {@code count} states in all. The index is kept at most three quarters full. */
  private void ensure(int count) {
    if (count > StateId.MAX_LOCAL) {
      throw new StoreFullException("the store's number of states");
    }
    states.ensure(count);
    predecessors.ensure(count);
    if (count > indexSize / 4 * 3) {
      reindex(Math.max(FIRST_INDEX, Integer.highestOneBit(count) * 2));
    }
  }

  private void reindex(int atLeast) {
    int wider = Math.max(atLeast, indexSize * 2);
    MemorySegment old = index;
    index = memory.allocate((long) wider * Integer.BYTES);
    indexSize = wider;
    if (old != null) {
      memory.release(old);
    }
    fillIndex();
  }

  private void fillIndex() {
    index.fill((byte) 0);
    int mask = indexSize - 1;
    long[] state = new long[words];
    for (int local = 0; local < size; local++) {
      read(local, state, 0);
      long hash = hash(state, 0, keyWords);
      int place = (int) hash & mask;
      while (entry(place) != 0) {
        place = (place + 1) & mask;
      }
      index.set(JAVA_INT, (long) place * Integer.BYTES, tag(hash) | (local + 1));
    }
  }

  /** Extends {@code ranges} to all states here. */
  void includeIn(SlotRanges ranges, PackedLayout layout) {
    long[] packed = new long[words];
    int[] state = new int[layout.slotCount()];
    for (int local = 0; local < size; local++) {
      read(local, packed, 0);
      layout.decode(packed, 0, state);
      ranges.include(state);
    }
  }

  /** Packs all states anew. Places stay. */
  void recode(PackedLayout from, PackedLayout to) {
    ChunkedRecords recoded = new ChunkedRecords(memory, to.wordCount() * Long.BYTES);
    recoded.ensure(size);
    long[] packed = new long[Math.max(from.wordCount(), to.wordCount())];
    int[] state = new int[from.slotCount()];
    for (int local = 0; local < size; local++) {
      read(local, packed, 0);
      from.decode(packed, 0, state);
      to.encode(state, packed, 0);
      write(recoded, local, packed, 0);
    }
    states.release();
    states = recoded;
    words = to.wordCount();
    keyWords = to.keyWordCount();
    if (indexSize > 0) {
      fillIndex();
    }
  }

  private static int tag(long hash) {
    return (int) (hash >>> Integer.SIZE) & TAG_MASK;
  }

  /**
   * Mixes words; the low bits serve as the place in the index, the highest as the tag. The multipliers are 2^64 divided
   * by the golden ratio, and one that spreads each bit over the upper half (from the mixer degski64).
   */
  private static long hash(long[] from, int at, int words) {
    long hash = 0;
    for (int word = at; word < at + words; word++) {
      hash = (hash ^ from[word]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    hash *= 0xD6E8FEB86659FD93L;
    return hash ^ hash >>> 32;
  }
}
