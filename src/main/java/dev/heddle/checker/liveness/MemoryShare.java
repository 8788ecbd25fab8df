package dev.heddle.checker.liveness;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.LongPredicate;

/** Memory that searches share. Thread-safe. */
final class MemoryShare {
  // What the limit allows to one search after the other has to succeed with any number of threads. A search that comes
  // to the limit beside others gives up what it has, waits for them to end, and begins again with nobody beside it.
  private final LongPredicate grants;
  private final AtomicLong taken = new AtomicLong();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  MemoryShare(LongPredicate grants) {
    this.grants = grants;
  }

  /** There was not enough memory for a search beside others. */
  static final class ContendedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ContendedException() {
      super(null, null, false, false);
    }
  }

  private enum Company {
    OTHERS,
    NOBODY
  }

  /** What one search has taken. Of one thread. */
  final class Part {
    private final Company company;
    private long bytes;

    private Part(Company company) {
      this.company = company;
    }

    /**
     * Takes so many bytes more, or gives some back.
     *
     * @throws GraphFullException if they are more than there is
     * @throws ContendedException if they may be more than there is because of other searches
     */
    void take(long more) {
      bytes += more;
      if (!grants.test(taken.addAndGet(more)) && more > 0) {
        throw switch (company) {
          case OTHERS -> new ContendedException();
          case NOBODY -> new GraphFullException();
        };
      }
    }

    private void close() {
      taken.addAndGet(-bytes);
    }
  }

  /**
   * Has a search take what it needs, and gives that back. The search may be begun twice.
   *
   * @throws GraphFullException if it needs more than there is
   */
  <R> R during(Function<Part, R> search) {
    lock.readLock().lock();
    try {
      return with(new Part(Company.OTHERS), search);
    } catch (ContendedException e) {
      // Begins again below.
    } finally {
      lock.readLock().unlock();
    }
    lock.writeLock().lock();
    try {
      return with(new Part(Company.NOBODY), search);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private static <R> R with(Part part, Function<Part, R> search) {
    try {
      return search.apply(part);
    } finally {
      part.close();
    }
  }
}
