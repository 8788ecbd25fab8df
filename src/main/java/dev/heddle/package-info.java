/**
 * Heddle as a library: a small facade over the packages below. {@link dev.heddle.Heddle} loads models and checks them,
 * {@link dev.heddle.CheckRequest} says what to check and {@link dev.heddle.CheckResult} what came of it.
 *
 * <p>May use {@code checker}, {@code trace}, {@code codegen}, {@code eval}, {@code reduction}, {@code store},
 * {@code transition}, {@code frontend}, {@code ir}, {@code operator}, {@code value} and {@code diagnostic}.
 */
package dev.heddle;
