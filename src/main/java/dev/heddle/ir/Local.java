package dev.heddle.ir;

/**
 * A name bound inside an expression or a definition: a parameter, a quantified variable, an element of a set
 * constructor, the {@code @} of an EXCEPT.
 *
 * @param id unique in the specification, so that substitution cannot capture
 * @param name the name in the text, for messages
 */
public record Local(int id, String name) {}
