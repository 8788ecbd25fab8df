/**
 * Where and why something is wrong: source spans, codes, diagnostics, the exceptions that carry them, and their
 * rendering with the source line and a caret.
 *
 * <p>Uses no other package. A mistake in a user's input is a {@link dev.heddle.diagnostic.SpecException} with one or
 * more {@link dev.heddle.diagnostic.Diagnostic}s; a violated property is a result and never passes through here.
 *
 * <p>Two things that all packages need stand here as well: {@link dev.heddle.diagnostic.PlainFormat} and {@link
 * dev.heddle.diagnostic.FreshFiles} do what the JDK does, without what makes the JDK's first use of them slow.
 */
package dev.heddle.diagnostic;
