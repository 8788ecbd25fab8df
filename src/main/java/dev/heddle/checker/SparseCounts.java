package dev.heddle.checker;

import java.util.Arrays;

/** Counters of which few are above zero, so that looking at those and clearing them is quick. Not thread-safe. */
final class SparseCounts {
  private final int[] counts;
  private int[] touched = new int[16];
  private int touchedSize;

  SparseCounts(int size) {
    counts = new int[size];
  }

  /** Takes a counter and what it has come to. */
  @FunctionalInterface
  interface Sink {
    void accept(int index, int count);
  }

  /** The counters above zero at a time. */
  record Snapshot(int[] indices, int[] counts) {
    static final Snapshot EMPTY = new Snapshot(new int[0], new int[0]);

    void forEach(Sink sink) {
      for (int i = 0; i < indices.length; i++) {
        sink.accept(indices[i], counts[i]);
      }
    }
  }

  /** Counts one more. */
  void count(int index) {
    if (counts[index]++ == 0) {
      if (touchedSize == touched.length) {
        touched = Arrays.copyOf(touched, touchedSize * 2);
      }
      touched[touchedSize++] = index;
    }
  }

  int of(int index) {
    return counts[index];
  }

  /** Hands over the counters above zero, in the order in which they were counted first. */
  void forEach(Sink sink) {
    for (int i = 0; i < touchedSize; i++) {
      sink.accept(touched[i], counts[touched[i]]);
    }
  }

  Snapshot snapshot() {
    int[] indices = Arrays.copyOf(touched, touchedSize);
    int[] values = new int[touchedSize];
    Arrays.setAll(values, i -> counts[indices[i]]);
    return new Snapshot(indices, values);
  }

  /** Sets all to zero. */
  void clear() {
    for (int i = 0; i < touchedSize; i++) {
      counts[touched[i]] = 0;
    }
    touchedSize = 0;
  }
}
