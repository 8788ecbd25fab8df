package dev.heddle.ir;

import com.google.common.collect.ImmutableList;

/**
 * Names bound to the elements of a set: {@code x, y \in S}, or {@code <<x, y>> \in S}.
 *
 * @param locals the names, in order
 * @param isTuple whether they are the components of one element rather than elements each
 * @param set the set
 */
public record Bound(ImmutableList<Local> locals, boolean isTuple, Expr set) {}
