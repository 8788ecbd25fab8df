package dev.heddle;

import java.util.LinkedHashSet;
import java.util.Set;

/** A request to end checks with what is known so far. It cannot be taken back. Thread-safe. */
public final class Cancellation {
  private final Set<Runnable> actions = new LinkedHashSet<>();
  private boolean requested;

  /** Asks every check that runs with this to end, and every later one to end at once. */
  public void request() {
    Set<Runnable> due;
    synchronized (this) {
      requested = true;
      due = Set.copyOf(actions);
    }
    due.forEach(Runnable::run);
  }

  /** {@return whether the end was asked for} */
  public synchronized boolean isRequested() {
    return requested;
  }

  /** Runs {@code action} when the end is asked for, at once if it was, until the registration is closed. */
  public Registration whenRequested(Runnable action) {
    boolean isDue;
    synchronized (this) {
      actions.add(action);
      isDue = requested;
    }
    if (isDue) {
      action.run();
    }
    return () -> remove(action);
  }

  private synchronized void remove(Runnable action) {
    actions.remove(action);
  }

  /** Ends with the check that it belongs to. */
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
