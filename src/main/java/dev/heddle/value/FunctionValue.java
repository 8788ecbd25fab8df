package dev.heddle.value;

import com.google.common.collect.ImmutableMap;

/**
 * A function that is neither a tuple nor a record, with a finite domain, in the order of its domain's values.
 *
 * @param mapping arguments to results, never empty, arguments in ascending value order
 */
public record FunctionValue(ImmutableMap<Value, Value> mapping) implements Value {}
