/**
 * Verification suites: variants of a model, scenarios, and what each cell of the two is expected to come to.
 *
 * <p>May use the facade, {@code frontend}, {@code checker}, {@code trace}, {@code value} and {@code diagnostic}.
 * {@link dev.heddle.suite.SuiteReader} makes a {@link dev.heddle.suite.Suite} of a file, {@link
 * dev.heddle.suite.SuiteRunner} a {@link dev.heddle.suite.SuiteResult} of that, a {@code ResultCache} answers where
 * nothing has changed, and {@code Judge} compares the variants. {@link dev.heddle.suite.Necessity}, {@link
 * dev.heddle.suite.Repetition} and {@link dev.heddle.suite.VariantHistory} ask more of a suite.
 */
package dev.heddle.suite;
