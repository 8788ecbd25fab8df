/**
 * Immutable TLA+ values: the sealed family, their equality, their total order, their printing as TLA+ and their
 * interning.
 *
 * <p>May use {@code diagnostic}. Values are canonical: a function whose domain is {@code 1..n} is a
 * {@link dev.heddle.value.TupleValue}, one whose domain is a set of strings is a
 * {@link dev.heddle.value.RecordValue}, so that structural equality is TLA+ equality;
 * {@link dev.heddle.value.FunctionBuilder} sees to it. A set may be described rather than enumerated
 * ({@code 1..n}, {@code SUBSET S}, {@code [S -> T]}, {@code Nat}); it equals, and hashes as, the
 * {@link dev.heddle.value.FiniteSetValue} with the same elements. All types are immutable and safe to share between
 * threads.
 */
package dev.heddle.value;
