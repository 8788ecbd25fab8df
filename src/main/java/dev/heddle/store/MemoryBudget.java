package dev.heddle.store;

/** Decides how much memory a store may take. */
@FunctionalInterface
public interface MemoryBudget {
  /** Returns whether the store may take {@code bytes} in all. */
  boolean grants(long bytes);
}
