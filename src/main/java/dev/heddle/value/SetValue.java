package dev.heddle.value;

/** A set, enumerated or described. */
public sealed interface SetValue extends Value permits FiniteSetValue {}
