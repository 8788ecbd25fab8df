package dev.heddle.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Threads with one size of stack: how deep a recursion may go depends neither on the caller nor on the workers. */
final class DeepThread {
  private static final long STACK_BYTES = 64L << 20;

  private DeepThread() {}

  /** Returns a thread that does not keep the JVM alive. */
  static Thread unstarted(String name, Runnable task) {
    Thread thread = new Thread(null, task, name, STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Runs {@code task} in a thread of its own and waits for it; throws what it throws.
   *
   * @param stop asks it to end, when the waiting thread is interrupted
   */
  static <T> T call(String name, Supplier<T> task, Runnable stop) {
    List<T> result = new ArrayList<>();
    List<Throwable> failure = new ArrayList<>();
    Thread thread =
        unstarted(
            name,
            () -> {
              try {
                result.add(task.get());
              } catch (RuntimeException | Error e) {
                failure.add(e);
              }
            });
    thread.start();
    join(thread, stop);
    failure.forEach(DeepThread::rethrow);
    return result.getFirst();
  }

  private static void join(Thread thread, Runnable stop) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
        stop.run();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rethrow(Throwable thrown) {
    switch (thrown) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(thrown);
    }
  }
}
