package dev.heddle.checker;

import java.time.Duration;

/** Is told how an exploration goes, about once a second, from one thread. */
@FunctionalInterface
public interface ProgressListener {
  /** Hears nothing. Not a lambda, since of an interface with a constant the JVM's cache takes none. */
  ProgressListener SILENT =
      new ProgressListener() {
        @Override
        public void onProgress(Progress progress) {}
      };

  /** Takes a snapshot. */
  void onProgress(Progress progress);

  /**
   * Is told before each round of the search where it stands.
   *
   * @param level the number of states on a shortest way to the states that are expanded next
   * @param counts the counts so far
   * @param frontier states found and not yet expanded
   */
  default void onRound(int level, Counts counts, long frontier) {}

  /** Which states temporal properties are checked of. */
  enum Extent {
    /** Those found so far. */
    CURRENT,
    /** All. */
    COMPLETE
  }

  /** Is told that temporal properties are checked now. */
  default void onTemporalChecks(Extent extent, long states) {}

  /** Is told that they were checked, and how long that took. */
  default void onTemporalChecksDone(Duration elapsed) {}

  /** Is told that the round begun last had no effect, and that what it evaluated is evaluated again. */
  default void onRoundVoid() {}

  /**
   * A snapshot.
   *
   * @param counts the counts so far
   * @param frontier states found and not yet expanded
   * @param storeBytes memory of the state store
   * @param elapsed time so far
   */
  record Progress(Counts counts, long frontier, long storeBytes, Duration elapsed) {}
}
