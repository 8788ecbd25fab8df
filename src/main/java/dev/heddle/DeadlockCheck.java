package dev.heddle;

/** Whether a state without successor is a violation. */
public enum DeadlockCheck {
  /** As CHECK_DEADLOCK in the configuration says; it is one where nothing is said. */
  AS_CONFIGURED,
  /** It is one, whatever the configuration says. */
  ON,
  /** It is none, whatever the configuration says. */
  OFF
}
