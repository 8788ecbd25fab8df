package dev.heddle.store;

import java.util.Arrays;

/**
 * The states of one level, found and not yet expanded, in the order in which a search by one worker finds them. Written
 * by one thread, then read by any.
 *
 * <p>That order depends on the order of the successors alone, not on where the store keeps a state; so neither the
 * number of workers nor the layout of states has a say in what is found first.
 */
public final class Frontier {
  private static final int CHUNK_BITS = 14;
  private static final int CHUNK_SIZE = 1 << CHUNK_BITS;

  private int[][] chunks = {};
  private long size;

  /** Adds a state behind the others. */
  public void add(int id) {
    int chunk = (int) (size >>> CHUNK_BITS);
    int place = (int) size & CHUNK_SIZE - 1;
    if (place == 0) {
      if (chunk == chunks.length) {
        chunks = Arrays.copyOf(chunks, Math.max(1, chunk * 2));
      }
      chunks[chunk] = new int[chunk == 0 ? 16 : CHUNK_SIZE];
    } else if (place == chunks[chunk].length) {
      chunks[chunk] = Arrays.copyOf(chunks[chunk], Math.min(CHUNK_SIZE, place * 4));
    }
    chunks[chunk][place] = id;
    size++;
  }

  /** {@return the number of states} */
  public long size() {
    return size;
  }

  /** Stores the ids of the {@code count} states from {@code position} on in {@code ids}. */
  public void ids(long position, int count, int[] ids) {
    for (int copied = 0; copied < count; ) {
      long from = position + copied;
      int place = (int) from & CHUNK_SIZE - 1;
      int length = Math.min(count - copied, CHUNK_SIZE - place);
      System.arraycopy(chunks[(int) (from >>> CHUNK_BITS)], place, ids, copied, length);
      copied += length;
    }
  }
}
