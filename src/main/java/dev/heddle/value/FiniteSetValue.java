package dev.heddle.value;

import com.google.common.collect.ImmutableList;

/**
 * A set given by its elements.
 *
 * @param elements in ascending value order, without duplicates
 */
public record FiniteSetValue(ImmutableList<Value> elements) implements SetValue {}
