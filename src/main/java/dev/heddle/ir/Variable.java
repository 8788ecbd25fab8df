package dev.heddle.ir;

import dev.heddle.diagnostic.Span;

/**
 * A declared VARIABLE.
 *
 * @param index its position among the variables of the specification, from 0, in order of declaration
 * @param name its name
 * @param span its declaration
 */
public record Variable(int index, String name, Span span) {}
