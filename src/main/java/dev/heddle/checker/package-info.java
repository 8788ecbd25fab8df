/**
 * Exploration of a {@link dev.heddle.transition.TransitionSystem}: breadth-first search, invariants, deadlock, limits,
 * progress. Never sees {@code ir}.
 *
 * <p>May use {@code store}, {@code trace}, {@code transition}, {@code value} and {@code diagnostic}.
 */
package dev.heddle.checker;
