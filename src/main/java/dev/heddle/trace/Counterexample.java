package dev.heddle.trace;

/** A trace together with what it violates. */
public record Counterexample(Trace trace, Violation violation) {}
