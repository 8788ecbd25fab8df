/**
 * What a patch forbids: what can be reached in one variant of a suite and no longer in another.
 *
 * <p>{@link dev.heddle.comparison.VariantComparison} is the way in: it explores both variants of a scenario without
 * their properties, and compares the labels, the steps and the pairs of labels that it came across.
 *
 * <p>May use the facade, {@code suite}, {@code checker}, {@code transition}, {@code value} and {@code diagnostic}.
 */
package dev.heddle.comparison;
