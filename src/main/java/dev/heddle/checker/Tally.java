package dev.heddle.checker;

import java.util.Arrays;

/** Counts and times of the parts of a specification, by number. Not thread-safe. */
final class Tally {
  private final long[] evaluated;
  private final long[] enabled;
  private final long[] nanos;

  Tally(int partCount) {
    this.evaluated = new long[partCount];
    this.enabled = new long[partCount];
    this.nanos = new long[partCount];
  }

  /** Counts an evaluation. */
  void evaluate(int part) {
    evaluated[part]++;
  }

  /** Counts a state in which an action has a successor. */
  void enable(int part) {
    enabled[part]++;
  }

  void spend(int part, long time) {
    nanos[part] += time;
  }

  long evaluated(int part) {
    return evaluated[part];
  }

  long enabled(int part) {
    return enabled[part];
  }

  long nanos(int part) {
    return nanos[part];
  }

  void add(Tally other) {
    for (int part = 0; part < nanos.length; part++) {
      evaluated[part] += other.evaluated[part];
      enabled[part] += other.enabled[part];
      nanos[part] += other.nanos[part];
    }
  }

  void clear() {
    Arrays.fill(evaluated, 0);
    Arrays.fill(enabled, 0);
    Arrays.fill(nanos, 0);
  }
}
