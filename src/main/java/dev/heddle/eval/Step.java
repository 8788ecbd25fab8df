package dev.heddle.eval;

/**
 * A part of a formula that is enumerated, with what follows it already inside: where it holds, it goes on, once for
 * each way in which it holds.
 */
@FunctionalInterface
interface Step {
  /** Runs from here to the end of the formula; returns whether the enumeration is to stop. */
  boolean run(Frame frame);
}
