/**
 * Rewrites and analyses of a specification, one rule a class, each named by what it does.
 *
 * <p>May use {@code ir}, {@code operator}, {@code value} and {@code diagnostic}. {@link
 * dev.heddle.ir.rewrite.SubExpressions} is the one place that knows the parts of every node; rules descend through it.
 */
package dev.heddle.ir.rewrite;
