package dev.heddle.ir;

import dev.heddle.diagnostic.Span;

/**
 * A label of a PlusCal algorithm: one atomic step of a process.
 *
 * @param name the label
 * @param owner the process or procedure in which it stands
 * @param description the author's comment at the label, such as the C statement it models; empty where there is none
 * @param span the PlusCal lines of the step
 */
public record PlusCalLabel(String name, String owner, String description, Span span) {}
