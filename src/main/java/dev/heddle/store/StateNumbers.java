package dev.heddle.store;

import java.util.Arrays;

/** Numbers that are given to stored states, from 0 on. Written by one thread, then read by any. */
public final class StateNumbers {
  private static final int FIRST_STATES = 4;

  private final int[][] numbers = new int[StateId.PARTITION_COUNT][0];
  private int count;
  private long bytes;

  /** {@return how many states have a number} */
  public int size() {
    return count;
  }

  /** {@return the bytes that the numbers take} */
  public long bytes() {
    return bytes;
  }

  /** Gives the states of a level from a position on the next numbers, in their order. */
  public void append(Frontier level, long from) {
    int[] id = new int[1];
    for (long position = from; position < level.size(); position++) {
      level.ids(position, 1, id);
      put(id[0], count++);
    }
  }

  private void put(int id, int number) {
    int partition = StateId.partition(id);
    int local = StateId.local(id);
    int[] old = numbers[partition];
    if (local >= old.length) {
      int[] wider = Arrays.copyOf(old, Math.max(FIRST_STATES, local + 1 + local / 4));
      Arrays.fill(wider, old.length, wider.length, -1);
      numbers[partition] = wider;
      bytes += (long) (wider.length - old.length) * Integer.BYTES;
    }
    numbers[partition][local] = number;
  }

  /** Returns the number of a state that has one. */
  public int of(int id) {
    return numbers[StateId.partition(id)][StateId.local(id)];
  }

  /** Returns the ids of the states with the given numbers. It looks through all states. */
  public int[] ids(int[] wanted) {
    int[] sorted = Arrays.stream(wanted).sorted().distinct().toArray();
    int[] found = new int[sorted.length];
    for (int partition = 0; partition < numbers.length; partition++) {
      for (int local = 0; local < numbers[partition].length; local++) {
        int at = Arrays.binarySearch(sorted, numbers[partition][local]);
        if (at >= 0) {
          found[at] = StateId.of(partition, local);
        }
      }
    }
    return Arrays.stream(wanted).map(number -> found[Arrays.binarySearch(sorted, number)]).toArray();
  }
}
