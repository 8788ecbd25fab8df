package dev.heddle.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Gives equal values one dense number, from 0 in the order in which they are first seen. Thread-safe; reading and
 * looking up a known value take no lock.
 */
public final class Interner {
  // An open-addressing table of longs, each the value's hash code in the upper half and its id plus 1 in the lower; 0
  // is an empty place. Values and fingerprints lie by id in chunks that never move, so that growing copies the table of
  // longs only, and a reader that still holds the old table finds there all that it held; what it misses it looks up
  // again under the lock. A place is written (release) after the value it speaks of, and read (acquire) before, so a
  // reader that sees an id sees the value. Insertions are rare beside look-ups, hence a single lock.

  private static final int CHUNK_BITS = 12;
  private static final int CHUNK_SIZE = 1 << CHUNK_BITS;
  private static final int INITIAL_TABLE = 1 << 12;
  private static final VarHandle PLACE = MethodHandles.arrayElementVarHandle(long[].class);

  private final Object lock = new Object();
  private volatile long[] table;
  private volatile Chunk[] chunks = {};
  private volatile int count;

  /** A run of values and their fingerprints. */
  private record Chunk(Value[] values, long[] fingerprints) {}

  /** Makes an interner without values. */
  public Interner() {
    this(INITIAL_TABLE);
  }

  /** Makes an interner whose table has {@code places} places before it first grows, a power of two from 2 on. */
  Interner(int places) {
    table = new long[places];
  }

  /** Returns the number of {@code value}, a new one if no equal value had one. */
  public int intern(Value value) {
    int hash = value.hashCode();
    int id = find(table, hash, value);
    return id >= 0 ? id : insert(value, hash);
  }

  /** Returns the value with the given number, as it was first interned. */
  public Value value(int id) {
    return chunks[id >>> CHUNK_BITS].values[id & (CHUNK_SIZE - 1)];
  }

  /** Returns 64 bits that depend on the content of the value with the given number and not on the run. */
  public long fingerprint(int id) {
    return chunks[id >>> CHUNK_BITS].fingerprints[id & (CHUNK_SIZE - 1)];
  }

  /** {@return how many different values have a number} */
  public int size() {
    return count;
  }

  private int find(long[] places, int hash, Value value) {
    int mask = places.length - 1;
    for (int at = hash & mask; ; at = (at + 1) & mask) {
      long place = (long) PLACE.getAcquire(places, at);
      if (place == 0) {
        return -1;
      }
      int id = (int) place - 1;
      if ((int) (place >>> Integer.SIZE) == hash && value(id).equals(value)) {
        return id;
      }
    }
  }

  private int insert(Value value, int hash) {
    Value normal = Normalization.of(value);
    long fingerprint = Fingerprint.of(normal);
    synchronized (lock) {
      int known = find(table, hash, normal);
      if (known >= 0) {
        return known;
      }
      int id = count;
      if ((id & (CHUNK_SIZE - 1)) == 0) {
        Chunk[] more = Arrays.copyOf(chunks, chunks.length + 1);
        more[chunks.length] = new Chunk(new Value[CHUNK_SIZE], new long[CHUNK_SIZE]);
        chunks = more;
      }
      Chunk chunk = chunks[id >>> CHUNK_BITS];
      chunk.values[id & (CHUNK_SIZE - 1)] = normal;
      chunk.fingerprints[id & (CHUNK_SIZE - 1)] = fingerprint;
      count = id + 1;
      if (2L * count > table.length) {
        grow();
      }
      put(table, hash, id);
      return id;
    }
  }

  private void grow() {
    long[] old = table;
    long[] larger = new long[old.length << 1];
    for (long place : old) {
      if (place != 0) {
        put(larger, (int) (place >>> Integer.SIZE), (int) place - 1);
      }
    }
    table = larger;
  }

  private static void put(long[] places, int hash, int id) {
    int mask = places.length - 1;
    int at = hash & mask;
    while (places[at] != 0) {
      at = (at + 1) & mask;
    }
    PLACE.setRelease(places, at, ((long) hash << Integer.SIZE) | (id + 1));
  }
}
