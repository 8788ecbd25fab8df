/**
 * A second opinion: TLC, run in a process of its own on what a check was made of, and the comparison of its answer with
 * the result of the check.
 *
 * <p>{@link dev.heddle.oracle.TlcProcess} runs it, {@link dev.heddle.oracle.TlcOutput} reads what it says, and
 * {@link dev.heddle.oracle.OracleReport} compares. May use the facade, {@code frontend}, {@code checker}, {@code
 * trace}, {@code transition} and {@code diagnostic}. No class of TLC is called.
 */
package dev.heddle.oracle;
