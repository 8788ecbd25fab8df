package dev.heddle.ir;

import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Span;
import dev.heddle.value.Value;

/**
 * One disjunct of Next with its constant quantifiers unrolled.
 *
 * @param name the operator whose body it is
 * @param context the values of the names bound around it, outermost first
 * @param body what it does; the names of the context are replaced by their values
 * @param span the text of the operator's body
 */
public record SplitAction(String name, ImmutableMap<String, Value> context, Expr body, Span span) {}
