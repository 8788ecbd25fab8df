package dev.heddle;

import java.util.function.Consumer;

/** What is least of a counterexample, beside its length. */
public enum Minimize {
  /** Nothing else: the first that the search finds. */
  LENGTH,
  /** The context switches, where no more states are in the way than can be looked at in a moment. */
  SWITCHES;

  // A search for the fewest switches takes some microseconds a state. A limit of states, unlike one of time, gives the
  // same counterexample on every machine.
  private static final int MOST_STATES = 200_000;

  /**
   * Returns {@code result} with such a counterexample.
   *
   * @param refused takes a clause that says why there is no search for one
   */
  public CheckResult apply(CheckResult result, Consumer<String> refused) {
    return switch (this) {
      case LENGTH -> result;
      case SWITCHES -> result.withFewestSwitches(MOST_STATES, refused);
    };
  }
}
