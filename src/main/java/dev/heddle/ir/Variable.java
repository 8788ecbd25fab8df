package dev.heddle.ir;

import dev.heddle.diagnostic.Span;

/**
 * A declared VARIABLE.
 *
 * @param index its position among the variables of the specification, from 0, in order of declaration; after them come
 *     those that ENABLED binds, which are variables of an instantiated module and stand only under a prime
 * @param name its name
 * @param span its declaration
 */
public record Variable(int index, String name, Span span) {}
