package dev.heddle.codegen;

/** Remembers results by a key of a fixed number of {@code int}s. A lossy cache of one thread. */
final class Memo {
  // Direct-mapped: a key has one place, and a new key takes it. The table starts small and doubles while entries are
  // thrown out, up to a limit that keeps it in the second-level cache. A key lies beside its result, so that a hit
  // costs one hash and mostly one cache line.

  private static final int INITIAL_BITS = 6;
  private static final int MAX_INTS = 1 << 17;

  private final int length;
  private final int stride;
  private int[] entries;
  private int mask;
  private int evictions;

  Memo(int length) {
    this.length = length;
    this.stride = length + 2;
    allocate(1 << INITIAL_BITS);
  }

  private void allocate(int capacity) {
    entries = new int[capacity * stride];
    mask = capacity - 1;
  }

  /** Returns where the key lies or would lie. */
  int place(int[] key) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ key[i]) * 0x9e3779b1;
      hash ^= hash >>> 15;
    }
    return (hash & mask) * stride;
  }

  /** Returns whether the key's result is at {@code place}. */
  boolean isAt(int place, int[] key) {
    if (entries[place] == 0) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (entries[place + 2 + i] != key[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns the result at {@code place}. */
  int result(int place) {
    return entries[place + 1];
  }

  /** Remembers the result of a key. */
  void put(int[] key, int result) {
    int place = place(key);
    if (entries[place] != 0 && ++evictions > mask >> 2 && entries.length << 2 <= MAX_INTS) {
      grow();
      place = place(key);
    }
    write(place, key, result);
  }

  private void write(int place, int[] key, int result) {
    entries[place] = 1;
    entries[place + 1] = result;
    System.arraycopy(key, 0, entries, place + 2, length);
  }

  private void grow() {
    int[] old = entries;
    allocate((mask + 1) << 2);
    evictions = 0;
    int[] key = new int[length];
    for (int at = 0; at < old.length; at += stride) {
      if (old[at] != 0) {
        System.arraycopy(old, at + 2, key, 0, length);
        write(place(key), key, old[at + 1]);
      }
    }
  }
}
