/**
 * Deliberate mistakes: mutants of a model, and whether its properties notice them.
 *
 * <p>A mutant is made of the text of the root module, at the statements of its PlusCal algorithm or, without one, at
 * the conjuncts of its definitions, and checked as any model. {@link dev.heddle.mutation.MutationRun} is the way in.
 *
 * <p>May use the facade, {@code suite}, {@code frontend}, {@code checker}, {@code transition}, {@code trace},
 * {@code ir}, {@code operator}, {@code value} and {@code diagnostic}.
 */
package dev.heddle.mutation;
