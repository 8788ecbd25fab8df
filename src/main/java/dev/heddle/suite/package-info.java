/**
 * Verification suites: variants of a model, scenarios, and what each cell of the two is expected to come to.
 *
 * <p>May use the facade, {@code trace}, {@code value} and {@code diagnostic}.
 */
package dev.heddle.suite;
