/**
 * Results as text: the console report of a check, a counterexample step by step, the matrix of a suite, and their JSON.
 *
 * <p>May use the facade, {@code suite}, {@code checker}, {@code trace}, {@code transition}, {@code operator},
 * {@code value} and {@code diagnostic}. Every class makes a string or a document and prints nothing.
 */
package dev.heddle.report;
