/**
 * States that count as one: those that a permutation of model values turns into each other, and those that look alike
 * in a view.
 *
 * <p>May use {@code transition}, {@code value} and {@code diagnostic}. {@link dev.heddle.reduction.ReducedSystem} wraps
 * the system of any engine and appends to each state what tells it apart, as a {@link dev.heddle.reduction.KeyScheme}
 * says; the store does the rest.
 */
package dev.heddle.reduction;
