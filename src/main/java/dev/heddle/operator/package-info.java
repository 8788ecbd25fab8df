/**
 * The meaning of every built-in and standard-module operator, once, as functions on values. Both engines call these, so
 * they cannot disagree.
 *
 * <p>May use {@code value} and {@code diagnostic}.
 */
package dev.heddle.operator;
