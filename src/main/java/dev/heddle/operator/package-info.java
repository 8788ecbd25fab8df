/**
 * The meaning of every built-in and standard-module operator, once, as functions on values. Both engines call these, so
 * they cannot disagree.
 *
 * <p>May use {@code value} and {@code diagnostic}. {@link dev.heddle.operator.Operators} gives the meaning of each
 * {@link dev.heddle.operator.BuiltIn}; the classes by area ({@link dev.heddle.operator.Arithmetic},
 * {@link dev.heddle.operator.Sets}, {@link dev.heddle.operator.Functions}, {@link dev.heddle.operator.Sequences}) hold
 * the functions, and those that engines share for forms that bind or branch. All are thread-safe functions without
 * state. Where an operator has no value they throw an {@link dev.heddle.diagnostic.EvaluationException} without a
 * place, which the engine adds.
 */
package dev.heddle.operator;
