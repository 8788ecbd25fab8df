package dev.heddle.store;

/** Tells what a slot holds in a way that does not depend on the run. */
@FunctionalInterface
public interface SlotFingerprint {
  /** Returns 64 bits for the content of a slot, the same in every run for the same meaning. */
  long of(int slot, int content);
}
