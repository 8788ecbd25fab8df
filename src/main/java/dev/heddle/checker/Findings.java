package dev.heddle.checker;

import java.util.Optional;

/** Keeps the first finding of a round, in the order of the search. Thread-safe. */
final class Findings {
  private Optional<Finding> first = Optional.empty();

  synchronized void offer(Finding finding) {
    if (first.isEmpty() || Finding.ORDER.compare(finding, first.get()) < 0) {
      first = Optional.of(finding);
    }
  }

  synchronized Optional<Finding> first() {
    return first;
  }

  synchronized void clear() {
    first = Optional.empty();
  }
}
