package dev.heddle.value;

import com.google.common.collect.UnmodifiableIterator;
import java.math.BigInteger;

/**
 * A set, enumerated or described. Iteration is in ascending {@linkplain ValueOrder order}, element by element, so that
 * a search in a huge set may stop early.
 */
public sealed interface SetValue extends Value, Iterable<Value>
    permits FiniteSetValue, DescribedSet, UnionSetValue, SequenceSetValue, UnenumerableSet {

  /** {@return whether its elements can be enumerated} */
  boolean isFinite();

  /**
   * Returns the number of elements, without enumerating them where there is a formula.
   *
   * @throws dev.heddle.diagnostic.EvaluationException if it is not finite
   */
  BigInteger cardinality();

  /**
   * Returns whether it is finite and has at most {@code count} elements.
   *
   * @throws dev.heddle.diagnostic.EvaluationException if it must be enumerated to be counted, and is too large for that
   */
  default boolean hasAtMost(int count) {
    return isFinite() && cardinality().compareTo(BigInteger.valueOf(count)) <= 0;
  }

  /** {@return whether it has no element} */
  boolean isEmpty();

  /**
   * Returns the elements in ascending order, made as they are asked for.
   *
   * @throws dev.heddle.diagnostic.EvaluationException if it is not finite
   */
  @Override
  UnmodifiableIterator<Value> iterator();

  /**
   * Returns the same set, enumerated.
   *
   * @throws dev.heddle.diagnostic.EvaluationException if it is not finite, or has too many elements to be held
   */
  FiniteSetValue explicit();
}
