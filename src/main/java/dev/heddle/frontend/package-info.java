/**
 * TLA+, PlusCal and TLC configuration files to {@link dev.heddle.ir.Spec}.
 *
 * <p>May use {@code ir}, {@code operator}, {@code value} and {@code diagnostic}, and is the only package that sees the
 * reference parser SANY and the PlusCal translator. Both keep static state, so one lock is around them and nothing of
 * theirs is kept once a specification is loaded. {@link dev.heddle.frontend.SpecLoader} is the way in,
 * {@link dev.heddle.frontend.LoadOptions} what can be asked of it, {@link dev.heddle.frontend.LoadedSpec} what comes
 * out.
 */
package dev.heddle.frontend;
