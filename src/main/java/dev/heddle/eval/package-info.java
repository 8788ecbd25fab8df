/**
 * The reference engine: an expression is compiled once to a tree of closures and evaluated by calling its root.
 *
 * <p>May use {@code ir}, {@code transition}, {@code operator}, {@code value} and {@code diagnostic}.
 * {@link dev.heddle.eval.EvaluatedSystem} runs a specification; {@link dev.heddle.eval.Evaluator} evaluates single
 * expressions and is what another engine falls back to, over its own {@link
 * dev.heddle.eval.StateView}.
 *
 * <p>Inside: {@code ExpressionCompiler} gives a {@code Node} for every expression, with the node kinds by area in
 * classes of their own; {@code ActionCompiler} gives a {@code Step} for every formula that is enumerated rather than
 * evaluated: Init, an action, the operand of ENABLED. Compiled trees are immutable and shared by all threads; what
 * changes lies in {@code Frame}s and in the {@code EvaluationContext} of a thread.
 */
package dev.heddle.eval;
