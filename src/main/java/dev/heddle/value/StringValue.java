package dev.heddle.value;

/** A TLA+ string, without its quotes. */
public record StringValue(String text) implements Value {}
