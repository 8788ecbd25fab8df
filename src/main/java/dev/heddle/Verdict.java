package dev.heddle;

import java.util.Locale;

/** What a check comes to, in one word. */
public enum Verdict {
  /** Every reachable state was visited and every property holds. */
  HOLDS,
  /** Every reachable state was visited, and no property was named to hold. */
  EXPLORED,
  /** Random behaviors were followed, and nothing was violated on them. Other behaviors were not. */
  SIMULATED,
  /** A property or an {@code Assert} is false. */
  VIOLATED,
  /** A state has no successor. */
  DEADLOCK,
  /** An ASSUME is false; nothing was explored. */
  ASSUMPTION,
  /** Every reachable state was visited, and a POSTCONDITION is false. */
  POSTCONDITION,
  /** The model is wrong: it does not load, or an expression has no value in a reachable state. */
  ERROR,
  /** A limit was reached before every state was visited. */
  LIMIT,
  /** The check was told to stop. */
  INTERRUPTED;

  /** {@return the word that results use} */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
