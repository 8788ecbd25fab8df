package dev.heddle.frontend;

/** What the invariants and properties of {@link LoadOptions} do with those of the configuration. */
public enum PropertyChoice {
  /** They are checked as well. */
  ADD,
  /** They alone are checked. */
  REPLACE
}
