package dev.heddle.ir;

import dev.heddle.diagnostic.Span;

/**
 * A declared CONSTANT.
 *
 * @param name its name
 * @param arity the number of its parameters, 0 for an ordinary constant
 * @param span its declaration
 */
public record Constant(String name, int arity, Span span) {}
