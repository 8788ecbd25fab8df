/**
 * Results as text and documents: of a check, a suite, a simulation, a profile, a mutation run and of what else is asked
 * of suites, for the console, as JSON, Markdown, JUnit, SARIF and in TLC's messages; and traces as pages, graphs,
 * modules and logs of others.
 *
 * <p>May use the facade, {@code oracle}, {@code suite}, {@code comparison}, {@code mutation}, {@code frontend},
 * {@code checker}, {@code trace}, {@code transition}, {@code operator}, {@code value} and {@code diagnostic}. Every
 * class makes a string or a document and prints nothing; names end in the form that they make.
 */
package dev.heddle.report;
