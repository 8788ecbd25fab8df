package dev.heddle.frontend;

/** Which kinds of properties are checked. */
public enum PropertyKinds {
  /** All. */
  ALL,
  /** Those of single states and steps; temporal formulas beyond that are left out. */
  SAFETY
}
