package dev.heddle.transition;

import com.google.common.collect.ImmutableSet;

/**
 * The parts of a state that a step reads and those that it assigns, as TLA+: {@code count[2].lock}. An assignment
 * counts even where the value stays what it was.
 */
public record Accesses(ImmutableSet<String> reads, ImmutableSet<String> writes) {
  /** What is not known. */
  public static final Accesses UNKNOWN = new Accesses(ImmutableSet.of(), ImmutableSet.of());
}
