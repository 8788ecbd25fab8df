package dev.heddle.checker;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** The threads of an exploration: the calling one, and more that start when they are first needed. */
final class WorkerPool implements AutoCloseable {
  // A level of a search may take microseconds, so a barrier must not cost a switch of threads: who waits spins for a
  // while and then parks. A task is published by advancing the epoch; a thread that runs behind it works it off and
  // counts down. Everything that a task wrote is seen after run() has returned, and by the next task, through the
  // volatile epoch and the counter.
  private static final int SPINS = 2_000;

  private final Thread[] threads;
  private final AtomicInteger running = new AtomicInteger();
  private volatile int epoch;
  private volatile boolean closed;
  private volatile Throwable failure;
  private IntConsumer task = _ -> {};
  private Thread caller = Thread.currentThread();

  WorkerPool(int workers) {
    this.threads = new Thread[workers - 1];
  }

  /** Runs {@code work} on every worker and returns when all have; throws what one of them threw. */
  void run(IntConsumer work) {
    start();
    caller = Thread.currentThread();
    task = work;
    failure = null;
    running.set(threads.length);
    epoch++;
    for (Thread thread : threads) {
      LockSupport.unpark(thread);
    }
    guarded(work, 0);
    for (int spins = 0; running.get() > 0; spins++) {
      pause(spins);
    }
    rethrow();
  }

  private void start() {
    if (threads.length > 0 && threads[0] == null) {
      int now = epoch;
      for (int i = 0; i < threads.length; i++) {
        int worker = i + 1;
        threads[i] = DeepThread.unstarted("heddle-worker-" + worker, () -> loop(worker, now));
        threads[i].start();
      }
    }
  }

  private void loop(int worker, int startEpoch) {
    int done = startEpoch;
    while (true) {
      for (int spins = 0; epoch == done && !closed; spins++) {
        pause(spins);
      }
      if (closed) {
        return;
      }
      done++;
      guarded(task, worker);
      Thread waiting = caller;
      if (running.decrementAndGet() == 0) {
        LockSupport.unpark(waiting);
      }
    }
  }

  private static void pause(int spins) {
    if (spins < SPINS) {
      Thread.onSpinWait();
    } else {
      LockSupport.park();
    }
  }

  private void guarded(IntConsumer work, int worker) {
    try {
      work.accept(worker);
    } catch (Throwable t) {
      failure = t;
    }
  }

  private void rethrow() {
    Throwable thrown = failure;
    if (thrown instanceof RuntimeException e) {
      throw e;
    }
    if (thrown instanceof Error e) {
      throw e;
    }
  }

  /** Ends the threads. */
  @Override
  public void close() {
    closed = true;
    for (Thread thread : threads) {
      LockSupport.unpark(thread);
    }
  }
}
