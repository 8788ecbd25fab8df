/**
 * The narrow waist between engines and exploration: a {@link dev.heddle.transition.TransitionSystem} of states that are
 * {@code int} slots.
 *
 * <p>May use {@code value} and {@code diagnostic}. Engines implement {@code TransitionSystem} and
 * {@link dev.heddle.transition.Stepper}; {@code checker} and {@code trace} know nothing else of them. What a slot holds
 * is the engine's business: a small integer, a flag, or the id of an interned value; only
 * {@link dev.heddle.transition.StateLayout} can tell.
 */
package dev.heddle.transition;
