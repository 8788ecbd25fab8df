/**
 * Traces, lassos and counterexamples: their records, the ITF format, replay, difference and minimisation.
 *
 * <p>May use {@code transition}, {@code value} and {@code diagnostic}.
 */
package dev.heddle.trace;
