package dev.heddle.checker.liveness;

/** A formula has more {@code <>} in it than the automaton can tell apart. */
public final class TooManyEventualitiesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooManyEventualitiesException(int count) {
    super(count + " eventualities, of at most " + Automaton.MAX_MARKS, null, false, false);
  }
}
