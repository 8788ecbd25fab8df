package dev.heddle.store;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * Records of one size in a row that grows by chunks, so that growth copies nothing and takes little more than is
 * needed. The first chunk alone grows by copying, up to its full size: most partitions of a small search stay tiny.
 */
final class ChunkedRecords {
  private static final int FIRST_COUNT = 32;
  private static final int CHUNK_BYTES = 1 << 16;

  private final Memory memory;
  private final int recordBytes;
  private final int shift;
  private MemorySegment[] chunks = new MemorySegment[0];
  private int capacity;

  ChunkedRecords(Memory memory, int recordBytes) {
    this.memory = memory;
    this.recordBytes = recordBytes;
    int perChunk = Math.max(FIRST_COUNT, Integer.highestOneBit(CHUNK_BYTES / recordBytes));
    this.shift = Integer.numberOfTrailingZeros(perChunk);
  }

  int recordBytes() {
    return recordBytes;
  }

  /** Makes room for {@code count} records in all. */
  void ensure(int count) {
    while (capacity < count) {
      grow();
    }
  }

  private void grow() {
    int perChunk = 1 << shift;
    if (capacity < perChunk) {
      int wider = Math.max(FIRST_COUNT, capacity * 2);
      MemorySegment chunk = memory.allocate((long) wider * recordBytes);
      if (capacity > 0) {
        MemorySegment.copy(chunks[0], 0, chunk, 0, (long) capacity * recordBytes);
        memory.release(chunks[0]);
      }
      chunks = new MemorySegment[] {chunk};
      capacity = wider;
    } else {
      MemorySegment chunk = memory.allocate((long) perChunk * recordBytes);
      chunks = Arrays.copyOf(chunks, chunks.length + 1);
      chunks[chunks.length - 1] = chunk;
      capacity += perChunk;
    }
  }

  /** {@return the chunk in which the {@code index}-th record lies} */
  MemorySegment chunk(int index) {
    return chunks[index >>> shift];
  }

  /** {@return where in its chunk the {@code index}-th record begins} */
  long offset(int index) {
    return (long) (index & ((1 << shift) - 1)) * recordBytes;
  }

  /** Gives the memory back. */
  void release() {
    for (MemorySegment chunk : chunks) {
      memory.release(chunk);
    }
    chunks = new MemorySegment[0];
    capacity = 0;
  }
}
