/**
 * The resolved specification as sealed records: every name is a reference, every node knows its place, nothing depends
 * on the parser that made it.
 *
 * <p>May use {@code operator}, {@code value} and {@code diagnostic}. {@link dev.heddle.ir.Expr} is the expression
 * language and {@link dev.heddle.ir.Spec} what an engine runs. Rewriting is in {@code ir.rewrite}.
 */
package dev.heddle.ir;
