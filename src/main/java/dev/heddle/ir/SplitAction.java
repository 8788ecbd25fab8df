package dev.heddle.ir;

import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Span;
import dev.heddle.value.Value;

/**
 * One disjunct of Next with its constant quantifiers unrolled.
 *
 * @param name the operator whose body it is
 * @param context the values of the names bound around it, outermost first
 * @param body what it does; the names bound around it are replaced by what they stand for
 * @param template the body before the replacement: the same object for actions that differ in these names only, unless
 *     LET definitions stand around it
 * @param bindings what the names stand for
 * @param span the text of the operator's body
 */
public record SplitAction(
    String name,
    ImmutableMap<String, Value> context,
    Expr body,
    Expr template,
    ImmutableMap<Local, Expr> bindings,
    Span span) {}
