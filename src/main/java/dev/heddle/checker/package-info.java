/**
 * Exploration of a {@link dev.heddle.transition.TransitionSystem}: every reachable state breadth first, or random
 * behaviors; judged by invariants, properties of steps, deadlock and temporal properties, within limits. Never sees
 * {@code ir}.
 *
 * <p>May use {@code store}, {@code trace}, {@code transition}, {@code value} and {@code diagnostic}. {@link
 * dev.heddle.checker.Explorer} searches: its {@code Search} has a {@code Crew} of workers do a {@code Round} after the
 * other. {@link dev.heddle.checker.Simulator} walks. Both come to an {@link dev.heddle.checker.Outcome} and say what
 * they came across as {@link dev.heddle.checker.Coverage}. The search for fair cycles is in {@code checker.liveness}.
 */
package dev.heddle.checker;
