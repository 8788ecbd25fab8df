package dev.heddle.eval;

import dev.heddle.value.RecordValue;
import dev.heddle.value.TupleValue;

/**
 * How the states that are looked at were reached, for {@code Trace} and {@code TLCGet("action")}. Used by one thread at
 * a time.
 */
public interface History {
  /** Which of the two states of a step is meant. */
  enum Moment {
    /** The one without prime. */
    CURRENT,
    /** The one with prime. */
    NEXT
  }

  /** Returns the states from the initial one on to the given one, as records. */
  TupleValue trace(Moment moment);

  /** Returns the action of the step to the given state, or the initial predicate. */
  RecordValue action(Moment moment);
}
